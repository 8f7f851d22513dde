// @ts-check
/** @file Loaded into the measured process: answers each message with its memory, after a garbage collection. */
process.on('message', () => {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  process.send?.({ rss, heapUsed })
})
