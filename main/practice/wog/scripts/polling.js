// @ts-check
// Waits for the phone: BeginAuth once, EndAuth each second, then the form (ProcessAuth) or the page again.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('#processAuth'))
const pollMilliseconds = 1000
const retryMilliseconds = 3000

/** @param {string} name */
const field = (name) => String(new FormData(form ?? undefined).get(name) ?? '')

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * @param {string | undefined} address
 * @param {Record<string, unknown>} body
 * @returns {Promise<{ Success: boolean, ResultValue: string, Retry: boolean, SessionId: string }>}
 */
async function call(address, body) {
  for (;;) {
    try {
      const response = await fetch(address ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', canary: field('canary') },
        body: JSON.stringify({
          AuthMethodId: 'PhoneAppNotification',
          Ctx: field('request'),
          FlowToken: field('flowToken'),
          ...body,
        }),
      })
      if (response.status < 500) return await response.json()
    } catch {
      // The server is away for a moment: ask again.
    }
    await pause(retryMilliseconds)
  }
}

async function wait() {
  const begun = await call(form?.dataset['begin'], { Method: 'BeginAuth' })
  for (let count = 1; begun.Success; count += 1) {
    const state = await call(form?.dataset['end'], { Method: 'EndAuth', SessionId: begun.SessionId, PollCount: count })
    if (state.Success) {
      form?.submit()
      return
    }
    if (!state.Retry) break
    await pause(pollMilliseconds)
  }
  location.reload()
}

if (form !== null) void wait()
