// @ts-check
// Shows what belongs to the drop-down's choice, and tells the tenant each choice as it is made.

const contact = /** @type {HTMLSelectElement | null} */ (document.querySelector('#contact'))
const canary = /** @type {HTMLInputElement | null} */ (document.querySelector('input[name=canary]'))

function show() {
  const mobileApp = contact?.value === 'mobile-app'
  for (const part of document.querySelectorAll('[data-contact]')) {
    const here = (part.getAttribute('data-contact') === 'mobile-app') === mobileApp
    part.toggleAttribute('hidden', !here)
    if (part instanceof HTMLFieldSetElement) part.disabled = !here
  }
}

function report() {
  const use = /** @type {HTMLInputElement | null} */ (document.querySelector('input[name=use]:checked'))
  void fetch(contact?.dataset['choice'] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', canary: canary?.value ?? '' },
    body: JSON.stringify({
      contact: contact?.value,
      use: contact?.value === 'mobile-app' ? (use?.value ?? null) : null,
    }),
    keepalive: true,
  }).catch(() => {
    // The choice is sent again with "Set up".
  })
}

if (contact !== null && !contact.disabled) {
  contact.addEventListener('change', () => {
    show()
    report()
  })
  for (const radio of document.querySelectorAll('input[name=use]')) radio.addEventListener('change', report)

  // A choice made while the page was still loading, before anybody listened.
  const isAsServed = [...contact.options].every((option) => option.selected === option.defaultSelected)
  const radios = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name=use]'))
  if (!isAsServed || [...radios].some((radio) => radio.checked !== radio.defaultChecked)) {
    show()
    report()
  }
}
