/** The places that the frame can always go to, and the journey under way. */
export type Screen = 'home' | 'credentials' | 'settings' | 'help' | 'journey'
