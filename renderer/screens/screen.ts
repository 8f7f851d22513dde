/** The places that the frame can always go to, and those that others lead to. */
export type Screen = 'home' | 'credentials' | 'settings' | 'help' | 'before-you-start' | 'check-workstation' | 'journey'
