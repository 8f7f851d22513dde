/** Rejects as soon as `signal` says so, also when whoever works on `result` does not listen to it. */
export function endedBy<T>(signal: AbortSignal, result: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      reject(signal.reason as Error)
    }
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    result
      .finally(() => {
        signal.removeEventListener('abort', end)
      })
      .then(resolve, reject)
  })
}
