/** @file A sign-in check against a rogue provider, with a browser that does what the provider says. */
import { test as base } from 'vitest'
import { checkSignIn, type SignInCheck, type SignInCheckOptions } from '../../main/identity/relying-party/check-sign-in'
import { SignInCheckError } from '../../main/identity/relying-party/sign-in-check-error'
import { rawRequest, type RawAnswer } from './raw-request'
import { rogueClientId, startRogueProvider, type RogueOverride, type RogueProvider } from './rogue-provider'

/** A check that is under way. */
export interface RunningCheck {
  readonly provider: RogueProvider
  /** How it ends: the check, or the reason it failed by. Never rejects. */
  readonly outcome: Promise<SignInCheck | SignInCheckError>
  /** The redirect that the provider sent the browser to, for those that do not follow it by themselves. */
  readonly redirect: Promise<URL>
  /** The page that the browser ended on. */
  readonly page: Promise<RawAnswer>
  /** Why requests were ignored, in their order. */
  readonly ignored: readonly string[]
  readonly cancel: () => void
}

/** What a test changes in a check. */
export interface CheckVariation {
  readonly provider?: RogueOverride
  readonly options?: Partial<SignInCheckOptions>
  /** What the browser does with the redirect; by default it goes there. */
  readonly follow?: (redirect: URL) => Promise<RawAnswer>
}

/** Starts a check. */
export type BeginCheck = (variation?: CheckVariation) => Promise<RunningCheck>

/** Starts checks whose providers are gone after the test. */
export const test = base.extend<{ begin: BeginCheck }>({
  // vitest reads the fixtures that are used from this pattern.
  begin: async ({}, use) => {
    const running: RunningCheck[] = []
    await use(async (variation = {}) => {
      const check = await begin(variation)
      running.push(check)
      return check
    })
    for (const check of running) {
      check.cancel()
      await check.outcome
      await check.provider.close()
    }
  },
})

async function begin({ provider: override, options, follow = visit }: CheckVariation): Promise<RunningCheck> {
  const provider = await startRogueProvider(override)
  const [redirect, page] = [later<URL>(), later<RawAnswer>()]
  const ignored: string[] = []
  const canceller = new AbortController()
  const openBrowser = async (url: URL): Promise<void> => {
    const answer = await visit(url)
    const location = new URL(String(answer.headers.location))
    redirect.resolve(location)
    page.resolve(follow(location))
  }
  const outcome = checkSignIn({
    issuer: provider.issuer,
    clientId: rogueClientId,
    openBrowser,
    signal: canceller.signal,
    onIgnored: (reason) => ignored.push(reason),
    ...options,
  }).catch(failure)
  return {
    provider,
    outcome,
    redirect: redirect.promise,
    page: page.promise,
    ignored,
    cancel: () => {
      canceller.abort()
    },
  }
}

/** Runs a check to its end and answers the code and the reason that it failed by. */
export async function refusalOf(check: Promise<RunningCheck>): Promise<readonly [code: string, reason: string]> {
  const outcome = await (await check).outcome
  if (outcome instanceof SignInCheckError) return [outcome.code, outcome.reason]
  throw new Error('The check accepted it')
}

/** Lets the true redirect come after all, and answers how the check ends: what was ignored has not ended it. */
export async function endedWell({ redirect, outcome }: RunningCheck): Promise<boolean> {
  await visit(await redirect)
  return !((await outcome) instanceof SignInCheckError)
}

/** A browser that has been shown the sign-in page, and does not go on from it. */
export function stays(): Promise<RawAnswer> {
  return new Promise(() => undefined)
}

/** Goes where a browser would: a navigation of a whole window that another site started. */
export function visit(url: URL, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
  return rawRequest(url.href, {
    headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', ...headers },
  })
}

function failure(error: unknown): SignInCheckError {
  if (error instanceof SignInCheckError) return error
  throw error
}

function later<T>() {
  let resolve: (value: T | Promise<T>) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  promise.catch(() => undefined)
  return { promise, resolve }
}
