import { expect, type Locator, type Page } from '@playwright/test'
import type { Copyable } from '../../preload/contract/journey'
import type { LogInStep, LogOutStep, SetUpVerificationStep } from '../../preload/contract/names'

/** A step of any journey. */
export type AnyStep = SetUpVerificationStep | LogInStep | LogOutStep

/** Who the guide lends the officer to sign in as. */
export interface PracticeOfficer {
  readonly upn: string
  readonly password: string
}

/** The guide: what it says, and what the officer can do in it. */
export class Guide {
  constructor(readonly page: Page) {}

  get root(): Locator {
    return this.page.getByTestId('guide')
  }

  /** The guide at a step. */
  at(step: AnyStep): Locator {
    return this.page.locator(`[data-testid="guide"][data-step="${step}"]`)
  }

  get title(): Locator {
    return this.page.getByTestId('step-title')
  }

  get next(): Locator {
    return this.page.getByTestId('step-next')
  }

  get back(): Locator {
    return this.page.getByTestId('step-back')
  }

  get redo(): Locator {
    return this.page.getByTestId('step-redo')
  }

  get error(): Locator {
    return this.page.getByTestId('error-summary')
  }

  /** The words that the officer is told to look for on the page: those in quotation marks. */
  async quotedWords(): Promise<readonly string[]> {
    const lines = await this.page.getByTestId('step-screen').innerText()
    return [...lines.matchAll(/“([^”]+)”/gu)].map(([, words]) => words ?? '')
  }

  get announcer(): Locator {
    return this.page.getByTestId('announcer')
  }

  get qr(): Locator {
    return this.page.getByTestId('enrolment-qr')
  }

  /** The QR code enlarged, in its dialog. */
  get enlargedQr(): Locator {
    return this.page.getByTestId('enrolment-qr-enlarged')
  }

  get matchNumber(): Locator {
    return this.page.getByTestId('match-number')
  }

  get matchCountdown(): Locator {
    return this.page.getByTestId('match-countdown')
  }

  /** The code for the page of a GMD, or of “Use a verification code”. */
  get verificationCode(): Locator {
    return this.page.getByTestId('verification-code')
  }

  get verificationCountdown(): Locator {
    return this.page.getByTestId('verification-code-countdown')
  }

  /** That code, digits only. */
  async readVerificationCode(): Promise<string> {
    return (await this.verificationCode.innerText()).replace(/\D/g, '')
  }

  /** *Do the set-up …*, where a login cannot go on without it. */
  get goToSetUp(): Locator {
    return this.page.getByTestId('go-to-set-up')
  }

  /** Whom the guide lists as signed in: before, or after the log-out. */
  async signedIn(when: 'before' | 'after'): Promise<readonly string[]> {
    const id = when === 'before' ? 'signed-in' : 'still-signed-in'
    return this.page.getByTestId(id).getByRole('listitem').allInnerTexts()
  }

  /** *Check that it works*, and what became of it. */
  get check(): { readonly start: Locator; readonly cancel: Locator; readonly result: Locator; readonly last: Locator } {
    const at = (id: string): Locator => this.page.getByTestId(id)
    return { start: at('check-start'), cancel: at('check-cancel'), result: at('check-result'), last: at('check-last') }
  }

  /** A value that the guide shows and lets the officer copy. */
  shown(what: Copyable): Locator {
    return this.page.getByTestId(what)
  }

  /** Presses the Copy beside a value. */
  async copy(what: Copyable): Promise<void> {
    await this.page.getByTestId(`copy-${what}`).click()
  }

  /** Answers the device question on Home and starts the set-up. */
  async beginSetUp(device: 'non-se-gsib' | 'gmd' | 'se-gsib' = 'non-se-gsib'): Promise<void> {
    await this.page.getByTestId(`device-${device}`).click()
    await this.page.getByTestId('start-set-up-verification').click()
  }

  /** Answers the device question at the first step. */
  async chooseDevice(device: 'non-se-gsib' | 'gmd' | 'se-gsib'): Promise<void> {
    await this.at('choose-device').getByTestId(`device-${device}`).click()
  }

  /** *Open the page*. */
  async openPage(): Promise<void> {
    await expect(this.at('open-page')).toBeVisible()
    await this.next.click()
    await expect(this.at('sign-in')).toBeVisible()
  }

  /** The address that the guide lends, read off the guide; on a GMD there is no password to go with it. */
  async practiceAccount(): Promise<string> {
    return this.shown('practice-account').innerText()
  }

  /** The account that the guide lends, read off the guide. */
  async practiceOfficer(): Promise<PracticeOfficer> {
    return {
      upn: await this.practiceAccount(),
      password: await this.shown('practice-password').innerText(),
    }
  }

  /** *I see something else*: the dialog with what else may be seen at this step. */
  async askWhatElse(): Promise<Locator> {
    await this.page.getByTestId('step-help').click()
    const dialog = this.page.getByTestId('step-troubles')
    await expect(dialog).toBeVisible()
    return dialog
  }

  /** *Leave this journey*, and yes. */
  async leave(): Promise<void> {
    await this.page.getByTestId('journey-cancel').click()
    await this.page.getByTestId('leave-journey-confirm').click()
  }
}
