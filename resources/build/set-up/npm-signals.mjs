// @ts-check
/**
 * @file Makes `kill` on `npm start` or `npm run practice` reach the program, as it does on `node resources/build/….mjs`.
 *
 * npm hands a SIGTERM on to the shell between it and us, and that shell dies of it without telling us: the program would
 * stay behind, unseen, with its port. All that we notice is that our parent is another.
 */

const LOOK_MILLISECONDS = 250
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * From now on this process gets a SIGTERM, once, when npm's shell is gone, unless it has had a signal already: Ctrl-C reaches
 * npm, the shell and us alike. Keeps nothing from ending, and does nothing when npm didn't start us.
 */
export function hearSignalsThroughNpm() {
  // On Windows there are no such signals.
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const look = setInterval(() => {
    if (process.ppid === shell) return
    stop()
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_MILLISECONDS)
  look.unref()
  const stop = () => clearInterval(look)
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      stop()
      // To listen is to keep the signal from ending us; so when nobody else listens, let it.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    })
  }
}
