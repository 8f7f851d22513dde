/** @file Drawings of the real pages, by step: our own, of where the words of the field notes (A1, A2, A4, B1) stand. */
import type { SketchLine } from '../../components/Sketch'
import { isNewer, pageKey, type StepOfJourney } from './live-words'

const line = (kind: Exclude<SketchLine['kind'], 'qr' | 'number'>, text: string): SketchLine => ({ kind, text })
const title = (text: string): SketchLine => line('title', text)
const text = (words: string): SketchLine => line('text', words)
const button = (words: string): SketchLine => line('button', words)
const field = (words: string): SketchLine => line('field', words)
const link = (words: string): SketchLine => line('link', words)
const qr: SketchLine = { kind: 'qr' }
const number: SketchLine = { kind: 'number' }

const signIn = [title('Sign in'), field('Email, phone, or Skype'), link("Can't access your account?"), button('Next')]
const password = [title('Enter password'), field('Password'), button('Sign in')]
const approve = [title('Approve sign in request'), number, link("I can't use my Microsoft Authenticator app right now")]
const code = [title('Enter code'), field('Code'), button('Verify')]
const methods = [
  title('Verify your identity'),
  line('tile', 'Approve a request on my Microsoft Authenticator app'),
  line('tile', 'Use a verification code'),
]
const moreInformation = [
  title('More information required'),
  text('Your organization needs more information to keep your account secure'),
  button('Next'),
]
const staySignedIn = [title('Stay signed in?'), button('No'), button('Yes')]
const locked = [
  title('Enter password'),
  text('Your account is temporarily locked to prevent unauthorized use.'),
  field('Password'),
]
const refused = [title('Request denied'), link('Send another request to my Microsoft Authenticator app')]

const drawings: Readonly<Record<string, readonly SketchLine[]>> = {
  'sign-in/sign-in': signIn,
  'sign-in/user-name': signIn,
  'sign-in/password': password,
  'sign-in/more-information': moreInformation,
  'sign-in/set-up-first': moreInformation,
  'sign-in/number': approve,
  'sign-in/code': code,
  'sign-in/methods': methods,
  'sign-in/refused': refused,
  'sign-in/stay-signed-in': staySignedIn,
  'sign-in/locked': locked,
  'sign-in/pick-account': [
    title('Pick an account'),
    line('tile', 'name@agency.gov.sg'),
    line('tile', 'Use another account'),
  ],
  'sign-in/failed': [title("Sorry, but we're having trouble signing you in."), text('AADSTS…')],
  'choose-method': [
    title('Additional security verification'),
    text('Step 1: How should we contact you?'),
    field('Mobile app'),
    line('choice', 'Receive notifications for verification'),
    line('choice', 'Use verification code'),
    button('Set up'),
    line('grey-button', 'Next'),
  ],
  'choose-method/again': [
    title('Additional security verification'),
    text("what's your preferred option?"),
    field('Notify me through app'),
    line('choice', 'Authenticator app or Token'),
    button('Set up Authenticator app'),
    line('tile', 'Authenticator app – Delete'),
  ],
  'set-up': [text('Please configure the mobile app.'), button('Set up'), line('grey-button', 'Next')],
  scan: [title('Configure mobile app'), text('3. Scan the image below.'), qr, text('Code: …   Url: …'), button('Next')],
  'activation/dialog': [text('On the phone:'), line('tile', 'SG Govt M365')],
  'activation/configured': [text('Mobile app has been configured.'), button('Next')],
  'reach/number': [text("Step 2: Let's make sure that we can reach you on your Mobile App device"), number],
  'reach/code': [text('Step 2: Enter the verification code from the mobile app'), field(''), button('Verify')],
  'reach/refused': refused,
  'open-page': signIn,
  done: [text('Verification successful. Taking you to the next step...'), button('Done')],
  profile: [title('Profile'), text('Organizations'), line('tile', 'SG Govt M365 – Managed by SG Govt M365')],
  'log-in-with-techpass': [title('TechPass login'), button('Log in with TechPass')],
  'open-portal': [text('A Singapore Government Agency Website'), button('Log in')],
  'verification-code/code': [
    text('Please enter your username and the verification code from your mobile app or hardware token.'),
    field('name@agency.gov.sg'),
    field('Verification code'),
    button('Sign in'),
  ],
  'verification-code/not-set-up': [title('An error occurred'), text('Unexpected SAS response status code')],
  'number/number': approve,
  'number/code': code,
  'number/methods': methods,
  'number/stay-signed-in': staySignedIn,
  'number/refused': refused,
  'logged-in': [text('You are now logged in with TechPass.'), line('tile', 'Your name, agency and email')],
  'log-out': [line('tile', 'Your name, agency and email'), button('Log Out')],
  'choose-account': [
    title('Pick an account'),
    text('Which account do you want to sign out of?'),
    line('tile', 'name@agency.gov.sg'),
  ],
  'logged-out': [text('A Singapore Government Agency Website'), button('Log in')],
}

const newerDrawings: Readonly<Record<string, readonly SketchLine[]>> = {
  'choose-method': [
    title('Microsoft Authenticator'),
    text('Start by getting the app'),
    link('I want to use a different authenticator app'),
    button('Next'),
  ],
  'choose-method/again': [
    title('Security info'),
    link('+ Add sign-in method'),
    line('tile', 'Microsoft Authenticator – Delete'),
  ],
  'set-up': [title('Set up your account'), text('If prompted, allow notifications.'), button('Next')],
  scan: [title('Scan the QR code'), qr, link("Can't scan image?"), button('Next')],
  'reach/number': [title("Let's try it out"), number],
  'reach/code': [title('Enter code'), field(''), button('Next')],
  done: [title('Notification approved'), button('Next')],
  profile: [title('Security info'), line('tile', 'Microsoft Authenticator')],
}

/** The drawing of a step's page; empty where there is none. */
export function sketchOf(step: StepOfJourney): readonly SketchLine[] {
  const key = pageKey(step)
  // What is refused in the middle of a log-in is the password; a request is refused at a step of its own.
  if (step.journey === 'log-in' && key === 'sign-in/refused') return locked
  return (isNewer(step) ? newerDrawings[key] : undefined) ?? drawings[key] ?? []
}
