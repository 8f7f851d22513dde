import type { Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { readJson } from '../http/bodies'
import { route } from '../http/routes'
import type { Device } from '../state/phone-state'
import type { Practice } from '../tenant/practice'
import { Refusal } from '../tenant/refusals'
import {
  approve,
  approveWithoutNumber,
  deny,
  report,
  requestToAnswer,
  requestToReport,
  waitingRequests,
} from './answers'
import { deviceOf, newDevice } from './devices'
import { deleteProfile, phoneNow, shownProfiles } from './profiles'
import { readByHand, readKey, readQr, type PushCode, type TotpCode } from './read-qr'
import { activate, addTotp, type Added } from './scan'

const text = z.string().check(z.maxLength(10_000))
const deviceSchema = z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(60)) })
const scanSchema = z.union([
  z.strictObject({ qr: text }),
  z.strictObject({ code: text, url: text }),
  z.strictObject({ key: text, account: z.optional(text) }),
])
const answerSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('approve'), number: z.string().check(z.maxLength(20)) }),
  z.strictObject({ action: z.literal('approve-without-number') }),
  z.strictObject({ action: z.literal('deny') }),
  z.strictObject({ action: z.literal('report') }),
])

/** Mounts the phone service: what an authenticator app would talk to. JSON only. */
export function phoneRoutes(app: Hono, practice: Practice): void {
  // The ready line's address.
  for (const root of ['/phone', '/phone/']) {
    route(app, root, {
      get: (context) => {
        const { phone } = practice.services
        return context.json({
          service: 'phone',
          devices: `${phone}/devices`,
          message: 'POST {name} there for a phone.',
        })
      },
    })
  }
  route(app, '/phone/devices', {
    post: async (context) => context.json(newDevice(practice, (await readJson(context, deviceSchema)).name), 201),
  })
  route(app, '/phone/scan', {
    post: async (context) => {
      const device = deviceOf(practice, context)
      return context.json(scan(practice, device, await readJson(context, scanSchema)))
    },
  })
  route(app, '/phone/profiles', {
    get: (context) => {
      const profiles = shownProfiles(practice, deviceOf(practice, context))
      return context.json({ now: new Date(phoneNow(practice)).toISOString(), profiles })
    },
  })
  route(app, '/phone/profiles/:id', {
    delete: (context) => {
      deleteProfile(practice, deviceOf(practice, context), context.req.param('id') ?? '')
      return context.json({ ok: true })
    },
  })
  route(app, '/phone/requests', {
    get: (context) => context.json({ requests: waitingRequests(practice, deviceOf(practice, context)) }),
  })
  route(app, '/phone/requests/:id', { post: (context) => answer(practice, context) })
}

/** Scans or adds by hand; a refusal is said by `scan_refused` too. */
function scan(practice: Practice, device: Device, input: z.infer<typeof scanSchema>): Added {
  try {
    const read = readInput(practice, input)
    return read.kind === 'push' ? activate(practice, device, read) : addTotp(practice, device, read)
  } catch (thrown) {
    if (thrown instanceof Refusal)
      practice.events.emit({ kind: 'scan_refused', device: device.id, reason: thrown.code })
    throw thrown
  }
}

function readInput(practice: Practice, input: z.infer<typeof scanSchema>): PushCode | TotpCode {
  const { phone } = practice.services
  if ('qr' in input) return readQr(input.qr, phone)
  return 'url' in input ? readByHand(input.code, input.url, phone) : readKey(input.key, input.account ?? '')
}

async function answer(practice: Practice, context: Context): Promise<Response> {
  const device = deviceOf(practice, context)
  const id = context.req.param('id') ?? ''
  const input = await readJson(context, answerSchema)
  switch (input.action) {
    case 'approve':
      approve(practice, requestToAnswer(practice, device, id), input.number)
      return context.json({ outcome: 'approved' })
    case 'approve-without-number':
      approveWithoutNumber(practice, requestToAnswer(practice, device, id))
      return context.json({ outcome: 'denied' })
    case 'deny':
      deny(practice, requestToAnswer(practice, device, id))
      return context.json({ outcome: 'denied' })
    case 'report':
      report(practice, requestToReport(practice, device, id))
      return context.json({ outcome: 'reported' })
  }
  input satisfies never
}
