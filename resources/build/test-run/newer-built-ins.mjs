// @ts-check
/**
 * @file Loaded before vitest: gives an older Node (20) the built-ins that vitest 5 takes from Node 22.
 *
 * Without them vitest runs, but dies of its own reporter as soon as a test fails, and nobody sees why the test did.
 * To be deleted when package.json asks for Node 22.
 */

/**
 * @template Item, Key
 * @param {Iterable<Item>} items
 * @param {(item: Item, index: number) => Key} keyOf
 * @returns {Map<Key, Item[]>}
 */
function groupBy(items, keyOf) {
  /** @type {Map<Key, Item[]>} */
  const groups = new Map()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index)
    index += 1
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function withResolvers() {
  /** @type {Record<string, unknown>} */
  const parts = {}
  parts['promise'] = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }))
  return parts
}

/**
 * @param {object} owner
 * @param {string} name
 * @param {unknown} value
 */
function provide(owner, name, value) {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
}

provide(Map, 'groupBy', groupBy)
provide(Object, 'groupBy', (/** @type {Parameters<typeof groupBy>} */ ...args) => Object.fromEntries(groupBy(...args)))
provide(Promise, 'withResolvers', withResolvers)
