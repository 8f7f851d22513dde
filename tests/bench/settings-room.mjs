// @ts-check
/**
 * @file The settings room of main as one file that plain Node can run, made from the sources as they are.
 *
 * electron-store asks `electron` for the folder only when it isn't told one; the room tells it. So `electron` is nothing here.
 */
import { join } from 'node:path'
import { build } from 'vite'

const settings = join(import.meta.dirname, '../../main/settings')
const entry = '\0settings-room'
const nothing = '\0no-electron'
const sources = new Map([
  [
    entry,
    ['settings', 'restore', 'settings-text']
      .map((name) => `export * from ${JSON.stringify(join(settings, `${name}.ts`))}`)
      .join('\n'),
  ],
  [nothing, 'export default {}'],
])

/** Answers the path of the bundle, in `folder`. @param {string} folder @returns {Promise<string>} */
export async function bundleSettingsRoom(folder) {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'settings-room',
        enforce: 'pre',
        resolveId: (id) => (id === 'electron' ? nothing : id === entry ? entry : null),
        load: (id) => sources.get(id) ?? null,
      },
    ],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      minify: true,
      rolldownOptions: { input: { room: entry }, output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  })
  return join(folder, 'room.mjs')
}
