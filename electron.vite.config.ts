import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { calls, events } from './preload/contract'
import { noteBundledPackages } from './resources/build/bundled-packages.mjs'
import { inlineFirstPaint } from './resources/build/inline-first-paint.mjs'

const here = (path: string) => resolve(import.meta.dirname, path)

const names = (tree: Record<string, object>) =>
  Object.fromEntries(Object.entries(tree).map(([topic, entries]) => [topic, Object.keys(entries)]))

// Everything but keytar, whose binaries lie beside its code, goes into the bundle: unbundled, main took 3 times as long to
// load (it is compared with a bare window in tests/bench). The targets are what the oldest supported runtime understands:
// Electron 33.
export default defineConfig({
  main: {
    plugins: [noteBundledPackages('main')],
    // react-dom/server picks its build by it.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: here('main/index.ts'),
          practice: here('main/practice/cli.ts'),
          keychain: here('main/credentials/keychain-process.ts'),
        },
        external: ['keytar'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [noteBundledPackages('preload')],
    // The names alone: the schemas would be run in front of every first paint, for nothing.
    define: { contractNames: JSON.stringify({ calls: names(calls), events: names(events) }) },
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
    plugins: [react(), inlineFirstPaint(), noteBundledPackages('renderer')],
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
