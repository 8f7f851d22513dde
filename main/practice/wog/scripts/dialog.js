// @ts-check
// Escape closes the dialog as its cancel button does; Tab stays inside, since everything behind it is inert.

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return
  const cancel = /** @type {HTMLButtonElement | null} */ (document.querySelector('#cancel'))
  cancel?.click()
})
