import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { BrowserWindow } from 'electron'
import type { PaneState } from '../../../../preload/contract/pane'
import type { Log } from '../../../../main/support/log'

type Listener = (event: { url: string; preventDefault(): void }) => void
type Decide = (decision: { cancel: boolean }) => void

/** The little of Electron that the pane touches: what was loaded, and the guards that were set. */
const fake = vi.hoisted(() => ({
  loaded: [] as string[],
  url: '',
  listeners: new Map<string, ((...args: never[]) => void)[]>(),
  onRequest: null as ((details: { url: string }, decide: (decision: { cancel: boolean }) => void) => void) | null,
}))

vi.mock('electron', () => {
  const contents = {
    on: (name: string, listener: (...args: never[]) => void) => {
      fake.listeners.set(name, [...(fake.listeners.get(name) ?? []), listener])
    },
    setWindowOpenHandler: () => undefined,
    loadURL: (url: string) => {
      fake.loaded.push(url)
      fake.url = url
      return Promise.resolve()
    },
    getURL: () => fake.url,
    getTitle: () => 'Practice',
    isLoadingMainFrame: () => false,
    getZoomFactor: () => 1,
    close: () => undefined,
    session: { clearStorageData: () => Promise.resolve() },
  }
  class WebContentsView {
    readonly webContents = contents
    setVisible = () => undefined
  }
  const session = {
    fromPartition: () => ({
      setPermissionRequestHandler: () => undefined,
      setPermissionCheckHandler: () => undefined,
      setDevicePermissionHandler: () => undefined,
      on: () => undefined,
      webRequest: {
        onBeforeRequest: (_filter: unknown, handler: NonNullable<typeof fake.onRequest>) => {
          fake.onRequest = handler
        },
      },
    }),
  }
  return { WebContentsView, session }
})
vi.mock('../../../../main/windows/keep-focus', () => ({
  keepFocus: () => ({ enter: () => undefined }),
  keepsFocusElsewhere: {},
}))

const { PracticePane } = await import('../../../../main/windows/practice-pane')

const silent: Log = { file: '', error: vi.fn(), warn: vi.fn(), info: vi.fn() }
const window = {
  contentView: { addChildView: () => undefined, removeChildView: () => undefined },
  isDestroyed: () => false,
} as unknown as BrowserWindow

const tenant = 'http://127.0.0.1:4000'
const redirect = 'http://127.0.0.1:5000'
const signIn = (redirectUri = `${redirect}/callback`, origin = tenant) =>
  new URL(`${origin}/techpass/auth?state=secret-state&redirect_uri=${encodeURIComponent(redirectUri)}`)

let states: PaneState[]
let pane: InstanceType<typeof PracticePane>

beforeEach(() => {
  states = []
  fake.loaded.length = 0
  fake.listeners.clear()
  pane = new PracticePane({
    window,
    log: silent,
    onChange: (state) => states.push(state),
    onLeave: () => undefined,
  })
  pane.open(`${tenant}/enter/x`)
})

/** Whether a page may ask an address, go there, and be redirected there: always the same answer. */
function mayReach(url: string): boolean {
  let isAsked = false
  const decide: Decide = ({ cancel }) => {
    isAsked = !cancel
  }
  fake.onRequest?.({ url }, decide)
  const mayGo = ['will-frame-navigate', 'will-redirect'].map((name) => {
    const prevent = vi.fn()
    for (const listener of fake.listeners.get(name) ?? [])
      (listener as unknown as Listener)({ url, preventDefault: prevent })
    return prevent.mock.calls.length === 0
  })
  expect(new Set([isAsked, ...mayGo]).size).toBe(1)
  return isAsked
}

/** A page has come to this address. */
function arriveAt(url: string): void {
  fake.url = url
  for (const listener of fake.listeners.get('did-navigate') ?? []) listener()
}

describe('the pane shows the tenant only', () => {
  test.each([redirect, 'https://login.microsoftonline.com', 'http://127.0.0.1:4001', 'http://localhost:4000', 'x'])(
    '%s is refused',
    (origin) => {
      expect(mayReach(`${tenant}/docs/`)).toBe(true)
      expect(mayReach(`${origin}/callback`)).toBe(false)
    },
  )

  test('an address that is not on this machine is not opened', () => {
    expect(() => {
      pane.open('https://example.org/')
    }).toThrow()
  })
})

describe('a sign-in of the app’s own', () => {
  test('may come back to the one port that it names, and to no other', () => {
    pane.openSignIn(signIn())
    expect(fake.loaded.at(-1)).toBe(signIn().href)
    expect(mayReach(`${redirect}/callback?code=x`)).toBe(true)
    expect(mayReach(`${tenant}/techpass/interaction/x`)).toBe(true)
    expect(mayReach('http://127.0.0.1:5001/callback')).toBe(false)
    expect(mayReach('http://localhost:5000/callback')).toBe(false)
  })

  test.each([
    ['its end', () => pane.endSignIn()],
    ['another page', () => pane.open(`${tenant}/enter/y`)],
    ['the close of the pane', () => void pane.close()],
  ])('until %s', (_what, end) => {
    pane.openSignIn(signIn())
    end()
    expect(mayReach(`${redirect}/callback`)).toBe(false)
  })

  test.each([
    signIn('https://example.org/callback'),
    signIn('http://localhost:5000/callback'),
    signIn('http://127.0.0.1/callback'),
    signIn(''),
    signIn(undefined, 'http://127.0.0.1:4001'),
  ])('%s is not opened', (url) => {
    expect(() => {
      pane.openSignIn(url)
    }).toThrow()
    expect(mayReach(`${redirect}/callback`)).toBe(false)
  })

  test('crosses no door: no query and no long random name is in an address that the window is told', () => {
    pane.openSignIn(signIn())
    arriveAt(signIn().href)
    arriveAt(`${redirect}/callback?code=secret-code&state=secret-state`)
    pane.endSignIn()
    arriveAt(`${redirect}/callback?code=secret-code&state=secret-state`)
    expect(states.at(-1)?.address).toBe(`${redirect}/callback`)
    expect(JSON.stringify(states)).not.toContain('secret')
    arriveAt(`${tenant}/docs/?q=1`)
    expect(states.at(-1)?.address).toBe(`${tenant}/docs/`)
    arriveAt(`${tenant}/techpass/interaction/8Jq-secretUidOfARequest?x=1`)
    expect(states.at(-1)?.address).toBe(`${tenant}/techpass/interaction/…`)
    arriveAt(`${tenant}/account/r/#/profile`)
    expect(states.at(-1)?.address).toBe(`${tenant}/account/r/#/profile`)
  })
})
