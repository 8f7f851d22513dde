/**
 * Answers `true` for the first few times within a minute and `false` after that, so that what crashes again and again is
 * brought back a few times and then left alone.
 */
export function fewAMinute(most: number, now: () => number = Date.now): () => boolean {
  let times: readonly number[] = []
  return () => {
    times = [...times.filter((time) => now() - time < 60_000), now()]
    return times.length <= most
  }
}
