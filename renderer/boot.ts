/** @file Lets the window paint what index.html has drawn, then brings the rest: a script that runs first would delay the picture. */

/** The first paint; a window that is not painted, as it was started minimised, goes on after a second. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((_entries, observer) => {
      observer.disconnect()
      resolve()
    }).observe({ type: 'paint', buffered: true })
    setTimeout(resolve, 1000)
  })
}

void firstPaint().then(() => import('./main'))
