/** @file What stands at the edges of the app in the test of secrets: services, pages and a phone that are full of canaries. */
import type { BrowserWindow } from 'electron'
import type { PracticeAccount } from '../../../preload/contract/journey-view'
import type { Environment, SignInPlace, Witness } from '../../../main/environments/environment'
import type { Observation } from '../../../main/environments/observation'
import type { PhoneClient } from '../../../main/environments/practice/phone-client'
import type { Head } from '../../../main/readiness/head'
import type { CheckSignIn } from '../../../main/journeys/sign-in-check'
import type { Log } from '../../../main/support/log'
import { canaries } from './canaries'

/** A log for nobody. */
export const silent: Log = {
  file: 'companion.log',
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
}

/** The officer of the practice tenant. */
export const upn = 'tan.mei.ling@practice.example'
const account: PracticeAccount = { upn, displayName: 'Tan Mei Ling', password: canaries.practicePassword }

/** A page of the tenant whose address and query are full of what a sign-in carries. */
export const signInUrl = `http://127.0.0.1:4000/login?code=${canaries.authorizationCode}&id_token=${canaries.idToken}`

/** Where journeys run: it lends an account, and tells nothing by itself. */
export class CanaryEnvironment implements Environment {
  readonly evidence = 'observed'
  /** What the officer may say to see; `null` where the app sees it. */
  ways: readonly (readonly Observation[])[] | null = null
  readonly witness: Witness

  constructor(witness: Witness) {
    this.witness = witness
  }

  account = (): PracticeAccount => account
  follows = (): readonly (readonly Observation[])[] | null => this.ways
  canSignIn = (): boolean => true
  open = (): Promise<void> => Promise.resolve()
  leave = (): Promise<void> => Promise.resolve()
  end = (): void => undefined
  signIn = (): Promise<SignInPlace> =>
    Promise.resolve({
      issuer: 'http://127.0.0.1:4000/techpass',
      clientId: 'techpass-companion',
      loginHint: upn,
      subject: upn,
      requires: [],
      signal: new AbortController().signal,
      show: () => undefined,
      leave: () => Promise.resolve(),
    })

  see(...seen: readonly Observation[]): void {
    for (const observation of seen) this.witness.saw({ observation, toWallClock: (ms) => ms })
  }
}

/** A sign-in whose answer has all that a sign-in brings; the window may know when it was and by which methods. */
export const checkSignIn: CheckSignIn = () =>
  Promise.resolve({
    checkedAt: 7,
    amr: ['pwd', 'mfa'],
    idToken: canaries.idToken,
    refreshToken: canaries.refreshToken,
    code: canaries.authorizationCode,
  })

/** A host that leads on to an address full of what a sign-in carries. */
export const head: Head = () =>
  Promise.resolve({ status: 302, headers: { 'set-cookie': `session=${canaries.refreshToken}` }, redirect: signInUrl })

/** A phone with one account and one waiting request, whose service answers more than it is asked. */
export const phoneClient = {
  token: canaries.phoneToken,
  profiles: () =>
    Promise.resolve([
      {
        id: 'p1',
        profile: 'SG Govt M365',
        upn,
        code: canaries.phoneCode,
        secondsLeft: 12,
        period: 30,
        key: canaries.enrolmentKey,
      },
    ]),
  requests: () => Promise.resolve([{ id: 'r1', upn, app: 'My Profile', location: 'Practice', expiresAt: 90_000 }]),
  scan: () => Promise.resolve({ profile: 'p1', upn, secret: canaries.enrolmentKey }),
  reply: () => Promise.resolve('approved'),
} as unknown as PhoneClient

/** The little of a window that the page beside the guide touches. */
export const window = {
  contentView: { addChildView: () => undefined, removeChildView: () => undefined },
  isDestroyed: () => false,
  webContents: { focus: () => undefined, getZoomFactor: () => 1 },
} as unknown as BrowserWindow

/** What Electron is to the real classes here: one page, one session, the power of the machine, and the door. */
export function fakeElectron(door: {
  readonly handles: Map<string, (event: unknown, input: unknown) => Promise<unknown>>
  readonly page: Map<string, ((...given: never[]) => void)[]>
  readonly power: Map<string, () => void>
}) {
  const contents = {
    on: (name: string, listener: (...given: never[]) => void) => {
      door.page.set(name, [...(door.page.get(name) ?? []), listener])
    },
    setWindowOpenHandler: () => undefined,
    loadURL: () => Promise.resolve(),
    reload: () => undefined,
    getURL: () => signInUrl,
    getTitle: () => 'Sign in to your account',
    isLoadingMainFrame: () => false,
    getZoomFactor: () => 1,
  }
  return {
    ipcMain: {
      handle: (channel: string, handle: (event: unknown, input: unknown) => Promise<unknown>) =>
        door.handles.set(channel, handle),
    },
    powerMonitor: {
      on: (name: string, listener: () => void) => door.power.set(name, listener),
      getSystemIdleTime: () => 0,
    },
    WebContentsView: class {
      readonly webContents = contents
      readonly setVisible = (): void => undefined
      readonly setBounds = (): void => undefined
    },
    session: {
      fromPartition: () => ({
        setPermissionRequestHandler: () => undefined,
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        on: () => undefined,
        webRequest: { onBeforeRequest: () => undefined },
      }),
    },
  }
}
