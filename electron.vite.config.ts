import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const here = (path: string) => resolve(import.meta.dirname, path)

// Everything goes into the bundle: unbundled, main took 3 times as long to load (it is compared with a
// bare window in tests/bench). The targets are what the oldest supported runtime understands: Electron 33.
export default defineConfig({
  main: {
    // react-dom/server picks its build by it.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('main/index.ts'), practice: here('main/practice/cli.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      minify: true,
      // A sandboxed preload can only be one CommonJS file.
      rolldownOptions: {
        input: { index: here('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      manifest: true,
      emptyOutDir: true,
      rolldownOptions: { input: { index: here('renderer/index.html') } },
    },
  },
})
