// @ts-check
// A double click sends a form once. The second request would take the place of the first, whose answer brings the
// browser's new cookie, and would come with the old one.

const doubleClickMs = 1000
let sentAt = Number.NEGATIVE_INFINITY

document.addEventListener('submit', (event) => {
  if (event.timeStamp - sentAt < doubleClickMs) event.preventDefault()
  else sentAt = event.timeStamp
})
