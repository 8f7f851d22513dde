// @ts-check
// Sets `window.$Config` from the block before it, which the real page sets by an inline script.
//
// SECURITY: the policy is `script-src 'self'`, and stays so. A nonce would let a page run text that stands in it, so one
// mistake in escaping would be a script; a hash would have to be another one for each page, since each has its own tokens.
// This file never changes, and of the page it takes nothing but JSON.
//
// Not a module: those wait for the whole page, and whoever waits for an element of the body would look too early.

const block = document.currentScript?.previousElementSibling?.textContent ?? ''
const [, json = 'null'] = /\$Config=(\{.*\});\n/.exec(block) ?? []
Object.assign(window, { $Config: JSON.parse(json) })
