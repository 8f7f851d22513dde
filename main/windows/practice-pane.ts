/** @file The page beside the guide: a view of its own, without preload, in a session that is forgotten at the end. */
import { session, WebContentsView, type BrowserWindow, type NativeImage, type Rectangle } from 'electron'
import type { PaneState } from '../../preload/contract/pane'
import { fewAMinute } from '../support/few'
import type { Log } from '../support/log'
import { keepFocus, keepsFocusElsewhere, type FocusKeeper } from './keep-focus'
import { guardContents, guardSession } from './session-guards'
import { hardenedPreferences } from './web-preferences'

/** What the pane needs from the app. */
export interface PracticePaneOptions {
  readonly window: BrowserWindow
  readonly log: Log
  readonly onChange: (state: PaneState) => void
  /** The officer pressed F6 or Shift+F6 in the page. */
  readonly onLeave: (to: 'next' | 'previous') => void
}

// In memory: no `persist:` in the name.
const partition = 'practice-pane'

const closed: PaneState = { status: 'closed', address: '', title: '', loading: false }

// SECURITY: practice pages are on this machine; nothing else is ever shown inside the app (RFC 8252 §8.12).
const isOnThisMachine = (origin: string): boolean => /^http:\/\/127\.0\.0\.1:\d+$/.test(origin)

/**
 * The address as the window may be told it.
 *
 * SECURITY: what a query says, among it codes and states of sign-ins, and the long random names of requests cross no door.
 */
const tellable = (address: string): string => address.replace(/\?[^#]*/, '').replace(/\/[\w-]{20,}(?=[/#]|$)/g, '/…')

/** Shows the pages of one origin: the practice tenant's. */
export class PracticePane {
  readonly #options: PracticePaneOptions
  #view: WebContentsView | null = null
  #keeper: FocusKeeper | null = null
  /** The tenant's. */
  #origin: string | null = null
  /** Where a sign-in of the app's own comes back to, while one is under way. */
  #redirectOrigin: string | null = null
  #bounds: Rectangle | null = null
  #zoom = 1
  #state: PaneState = closed
  #isGuarded = false
  readonly #mayReload = fewAMinute(3)

  constructor(options: PracticePaneOptions) {
    this.#options = options
  }

  get state(): PaneState {
    return this.#state
  }

  /** Says that the services are coming up, or could not; the page, if any, is hidden. */
  announce(status: 'starting' | 'failed'): void {
    this.#set({ ...closed, status })
    this.#draw()
  }

  /** Begins to load an address; from now on the pane shows pages of its origin only. A page that fails is announced as `failed`. */
  open(address: string): void {
    const { origin } = new URL(address)
    if (!isOnThisMachine(origin)) throw new Error('The pane shows practice pages only')
    this.#origin = origin
    this.#redirectOrigin = null
    this.#load(address)
  }

  /**
   * Begins a sign-in of the app's own at its authorization URL. Until {@link endSignIn}, or until another page is opened,
   * the pages may also lead to the `redirect_uri` in it.
   *
   * Fails when it is not a sign-in at the tenant that comes back to this machine.
   */
  openSignIn(url: URL): void {
    const redirectUri = url.searchParams.get('redirect_uri') ?? ''
    const redirectOrigin = URL.canParse(redirectUri) ? new URL(redirectUri).origin : ''
    if (this.#origin === null || url.origin !== this.#origin || !isOnThisMachine(redirectOrigin)) {
      throw new Error('Not a sign-in at the practice tenant that comes back to this machine')
    }
    // SECURITY: exactly the one port that the app itself listens on for this sign-in (RFC 8252 §7.3), and no longer than it.
    this.#redirectOrigin = redirectOrigin
    this.#load(url.href)
  }

  /** The sign-in has ended: its redirect is foreign again. */
  endSignIn(): void {
    this.#redirectOrigin = null
  }

  #load(address: string): void {
    const { webContents } = this.#ensureView()
    this.#set({ ...this.#state, status: 'open', loading: true })
    this.#draw()
    webContents.loadURL(address).catch((cause: unknown) => {
      this.#options.log.warn('pane', 'page not loaded', { cause })
    })
  }

  /** Puts the page into a rectangle of the window, in device-independent pixels, as large as the window's own page; `null` hides it. */
  place(bounds: Rectangle | null, zoom = 1): void {
    this.#bounds = bounds
    this.#zoom = zoom
    this.#draw()
  }

  reload(): void {
    this.#view?.webContents.reload()
  }

  focus(): void {
    this.#keeper?.enter()
  }

  /** What the page looks like now, or `null` when none is visible. */
  async capture(): Promise<NativeImage | null> {
    return this.#isVisible() ? this.captureUnseen() : null
  }

  /** The same, also while another screen of the window is in front of the page; `null` when no page is open. */
  async captureUnseen(): Promise<NativeImage | null> {
    return this.#view === null ? null : this.#view.webContents.capturePage()
  }

  /** Ends the page and forgets its cookies. */
  async close(): Promise<void> {
    const view = this.#view
    this.#view = null
    this.#keeper = null
    this.#redirectOrigin = null
    this.#set(closed)
    if (view === null) return
    if (!this.#options.window.isDestroyed()) this.#options.window.contentView.removeChildView(view)
    const { session: used } = view.webContents
    view.webContents.close()
    await used.clearStorageData()
  }

  #isVisible(): boolean {
    return this.#bounds !== null && this.#state.status === 'open'
  }

  #draw(): void {
    if (this.#view === null) return
    this.#view.setVisible(this.#isVisible())
    if (this.#bounds === null) return
    this.#view.setBounds(this.#bounds)
    const { webContents } = this.#view
    if (webContents.getZoomFactor() !== this.#zoom) webContents.setZoomFactor(this.#zoom)
  }

  #set(state: PaneState): void {
    this.#state = state
    this.#options.onChange(state)
  }

  #ensureView(): WebContentsView {
    if (this.#view !== null) return this.#view
    const { log, window, onLeave } = this.#options
    const isAllowed = (origin: string): boolean => origin === this.#origin || origin === this.#redirectOrigin
    const practice = session.fromPartition(partition, { cache: false })
    if (!this.#isGuarded) guardSession(practice, isAllowed, log)
    this.#isGuarded = true
    // SECURITY: no preload; what the page knows is what a page in a browser knows.
    const view = new WebContentsView({
      webPreferences: { ...hardenedPreferences, ...keepsFocusElsewhere, session: practice },
    })
    this.#view = view
    guardContents(view.webContents, isAllowed, log)
    this.#follow(view)
    this.#keeper = keepFocus(view.webContents, window)
    view.webContents.on('before-input-event', (event, input) => {
      if (input.type !== 'keyDown' || input.key !== 'F6') return
      event.preventDefault()
      window.webContents.focus()
      onLeave(input.shift ? 'previous' : 'next')
    })
    window.contentView.addChildView(view)
    return view
  }

  /** Keeps the state in step with the page. */
  #follow(view: WebContentsView): void {
    const { webContents } = view
    const update = (): void => {
      if (this.#view !== view || this.#state.status !== 'open') return
      this.#set({
        status: 'open',
        address: tellable(webContents.getURL()),
        title: webContents.getTitle(),
        loading: webContents.isLoadingMainFrame(),
      })
    }
    webContents.on('did-start-navigation', update)
    webContents.on('did-navigate', update)
    webContents.on('did-navigate-in-page', update)
    webContents.on('page-title-updated', update)
    webContents.on('did-stop-loading', update)
    webContents.on('render-process-gone', (_event, { reason }) => {
      this.#options.log.error('pane', 'page process gone', { reason })
      if (this.#view !== view || reason === 'clean-exit') return
      if (this.#mayReload()) webContents.reload()
      else this.announce('failed')
    })
    webContents.on('did-fail-load', (_event, errorCode, reason, _url, isMainFrame) => {
      // A newer page took its place: nothing failed.
      const wasReplaced = reason === 'ERR_ABORTED'
      if (this.#view !== view || !isMainFrame || wasReplaced) return
      this.#options.log.warn('pane', 'page failed', { errorCode, reason })
      this.announce('failed')
    })
  }
}
