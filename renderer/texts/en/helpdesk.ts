/** Whom the organisation names for help. */
export const helpdesk = {
  title: 'Your helpdesk',
  about: 'Have your device, the step and the words on the screen at hand. Never tell anybody a password or a code.',
  name: 'Name',
  phone: 'Telephone',
  page: 'Web page',
  statusPage: 'Is there a known problem?',
  /** Both open in the browser; the address says where. */
  openPage: 'Open the helpdesk’s page',
  openStatusPage: 'Open the status page',
  inBrowser: 'They open in your browser.',
  /** Where the helpdesk is to be told. */
  line: (nameAndPhone: string) => `Your helpdesk: ${nameAndPhone}`,
}
