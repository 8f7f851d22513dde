import type { Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { removeAuthenticators, resetOfficer } from '../accounts/officers'
import { bearerToken } from '../http/bearer'
import { mostSeedBytes, readJson } from '../http/bodies'
import { route } from '../http/routes'
import type { ReadyLine } from '../ready-line'
import { clearRecording, harOf } from '../recording/recording'
import { renewToken } from '../phone/devices'
import { row } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { Refusal } from '../tenant/refusals'
import { sameSecret } from '../tenant/secrets'
import { makeEntrance } from '../wog/sign-in/enter'
import { changeClock, clockSchema } from './clock-control'
import { eventStream } from './event-stream'
import { changeFaults, faultChangeSchema, tellFaults } from './fault-control'
import { giveRegistration } from './registrations'
import { reset } from './reset'
import { changeSettings, settingsChangeSchema } from './settings-control'

const name = z.string().check(z.maxLength(200))
const resetSchema = z.strictObject({ seed: z.optional(z.unknown()) })
const officerResetSchema = z.strictObject({ removeMethods: z._default(z.boolean(), false) })
const browserSchema = z.strictObject({
  browser: z.optional(z.nullable(name)),
  to: z._default(z.enum(['proofup', 'profile', 'sign-in', 'docs', 'docs-logged-in', 'last']), 'proofup'),
  device: z.optional(z.enum(['non-se-gsib', 'gmd'])),
  accounts: z.optional(
    z.readonly(z.array(z.strictObject({ upn: name, signedIn: z.boolean() })).check(z.maxLength(10))),
  ),
})
/** Which of the tenant's devices the names of the automation contract mean. */
const devices = { 'non-se-gsib': 'gsib', gmd: 'gmd' } as const
const registrationSchema = z.strictObject({ upn: name, device: name })

/** Mounts the control service. Every call needs the token that was made for this start. */
export function controlRoutes(app: Hono, practice: Practice, ready: () => ReadyLine): void {
  app.use('/control/*', async (context, next) => {
    // SECURITY: compared in constant time; without it nothing of control is told, not even that an address exists.
    if (!sameSecret(bearerToken(context.req.header('authorization')), ready().controlToken)) {
      context.header('WWW-Authenticate', 'Bearer')
      throw new Refusal('unauthorized')
    }
    await next()
  })
  for (const root of ['/control', '/control/']) {
    route(app, root, { get: (context) => context.json(ready()) })
  }
  route(app, '/control/events', { get: (context) => eventStream(practice, context) })
  route(app, '/control/recording', {
    get: (context) => context.json(harOf(practice)),
    delete: (context) => {
      clearRecording(practice)
      return context.json({ ok: true })
    },
  })
  route(app, '/control/reset', {
    post: async (context) => {
      reset(practice, (await readJson(context, resetSchema, mostSeedBytes)).seed)
      return context.json(ready())
    },
  })
  knobs(app, practice)
  officers(app, practice)
}

function knobs(app: Hono, practice: Practice): void {
  route(app, '/control/clock', {
    get: (context) =>
      context.json({
        now: new Date(practice.now()).toISOString(),
        frozen: practice.repository.read().clock.frozenAt !== null,
      }),
    post: async (context) => context.json(changeClock(practice, await readJson(context, clockSchema))),
  })
  route(app, '/control/faults', {
    get: (context) => context.json(tellFaults(practice)),
    post: async (context) => context.json(changeFaults(practice, await readJson(context, faultChangeSchema))),
  })
  route(app, '/control/settings', {
    get: (context) => context.json(practice.repository.read().settings),
    post: async (context) => context.json(changeSettings(practice, await readJson(context, settingsChangeSchema))),
  })
  route(app, '/control/browsers', {
    post: async (context) => {
      const { browser, device, ...rest } = await readJson(context, browserSchema)
      const kind = device === undefined ? undefined : devices[device]
      return context.json(makeEntrance(practice, { ...rest, browser: browser ?? null, device: kind }), 201)
    },
  })
}

function officers(app: Hono, practice: Practice): void {
  route(app, '/control/registrations', {
    post: async (context) => {
      const { upn, device } = await readJson(context, registrationSchema)
      return context.json({ profiles: giveRegistration(practice, upn, device) })
    },
  })
  route(app, '/control/devices/:id/token', {
    post: (context) => context.json(renewToken(practice, context.req.param('id') ?? '')),
  })
  route(app, '/control/officers/:upn/reset', {
    post: async (context) => {
      const upn = knownUpn(practice, context)
      const { removeMethods } = await readJson(context, officerResetSchema)
      if (removeMethods) removeAuthenticators(practice, upn)
      resetOfficer(practice, upn)
      return context.json({ ok: true })
    },
  })
}

function knownUpn(practice: Practice, context: Context): string {
  const upn = context.req.param('upn') ?? ''
  if (row(practice.repository.read().officers, upn) === undefined) throw new Refusal('officer_unknown')
  return upn
}
