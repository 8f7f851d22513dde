// @ts-check
import { expect, test } from 'vitest'
import { placeOf } from '../../../../../resources/build/bundled-packages.mjs'
import { uuidOf } from '../../../../../resources/build/package/name-uuid.mjs'
import { noticesText } from '../../../../../resources/build/package/notices.mjs'
import { packagesOf } from '../../../../../resources/build/package/product-packages.mjs'

const locked = (/** @type {object} */ more = {}) => ({
  version: '1.0.0',
  integrity: 'sha512-AA==',
  license: 'MIT',
  ...more,
})

test('a bundled module is of the package that it lies in, as deep as that is installed', () => {
  expect(placeOf('/home/x/node_modules/zod/mini/index.js')).toBe('node_modules/zod')
  expect(placeOf('/home/x/node_modules/@hono/node-server/dist/index.mjs?v=1')).toBe('node_modules/@hono/node-server')
  expect(placeOf('/home/x/node_modules/a/node_modules/@b/c/d.js')).toBe('node_modules/a/node_modules/@b/c')
  expect(placeOf(String.raw`C:\x\node_modules\a\b.js`)).toBe('node_modules/a')
  expect(placeOf('\0/home/x/node_modules/a/b.js?commonjs-module')).toBe('node_modules/a')
})

test('what the bundler adds of its own is of its package, and what the project wrote is of none', () => {
  expect(placeOf('\0vite/preload-helper.js')).toBe('node_modules/vite')
  expect(placeOf('\0rolldown/runtime.js')).toBe('node_modules/rolldown')
  expect(placeOf('/home/x/main/index.ts')).toBe(null)
})

test('the product is made of what was bundled and of what goes along, not of the tools that built it', () => {
  const lock = {
    '': locked(),
    'node_modules/bundled': locked({ dev: true, dependencies: { along: '1', tool: '1' } }),
    'node_modules/tool': locked({ dev: true }),
    'node_modules/along': locked({ name: '@scope/along' }),
  }

  expect(packagesOf(['node_modules/bundled'], lock)).toMatchObject([
    { place: 'node_modules/along', name: '@scope/along', dependsOn: [] },
    { place: 'node_modules/bundled', name: 'bundled', dependsOn: ['node_modules/along'] },
  ])
})

test('of two installed versions a package depends on the one that it would load', () => {
  const lock = {
    'node_modules/a': locked({ dependencies: { c: '1' } }),
    'node_modules/a/node_modules/c': locked(),
    'node_modules/b': locked({ dependencies: { c: '2' } }),
    'node_modules/c': locked({ version: '2.0.0' }),
  }
  const dependsOn = packagesOf([], lock).flatMap((each) => each.dependsOn)

  expect(dependsOn).toEqual(['node_modules/a/node_modules/c', 'node_modules/c'])
})

test('a package that the lock file does not know stops the build of the SBOM', () => {
  expect(() => packagesOf(['node_modules/unknown'], {})).toThrow('node_modules/unknown')
})

test('packages with the same licence, word for word, share it in the notices', () => {
  const notice = (/** @type {string} */ name, /** @type {string[]} */ texts, licence = 'MIT') => {
    return { name, version: '1.0.0', licence, author: 'Somebody', texts }
  }
  const text = noticesText([notice('a', ['Text']), notice('b', ['Text']), notice('c', [])])

  expect(text).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nText\n')
  expect(text).toContain('Copyright (c) Somebody\n\nPermission is hereby granted')
  expect(() => noticesText([notice('d', [], 'Apache-2.0')])).toThrow('brings no text')
})

test('a UUID follows from its name as RFC 9562 says', () => {
  expect(uuidOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})
