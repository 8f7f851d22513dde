/** The practice page beside the guide. */
export const pane = {
  region: 'Page',
  mark: 'Practice · not the real page',
  address: 'Address of the page:',
  reload: 'Reload page',
  closed: {
    title: 'The page opens here',
    text: 'When you open it, it stays beside the guide until you leave the journey.',
  },
  openAgain: 'Bring the page back',
  starting: {
    title: 'Starting the practice services…',
    text: 'They run on this computer only. Nothing goes to the internet.',
  },
  failed: {
    // The services did not start, or the connection to them broke off: the way out is the same.
    title: 'The page could not be opened',
    text: 'Try again. If it does not help, close the app and open it again; your place is kept.',
  },
  retry: 'Try again',
  hidden: 'The page comes back when you close the dialog.',
  tabs: {
    label: 'Parts of the window',
    guide: 'Guide',
    page: 'Page',
    phone: 'Phone',
    phoneWaiting: 'Phone, 1 request waiting',
  },
  showPhone: 'Show practice phone',
  hidePhone: 'Hide practice phone',
  requestsWaiting: (requests: number) => (requests === 1 ? 'request waiting' : 'requests waiting'),
}
