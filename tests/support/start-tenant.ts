import { startPracticeTenant, type PracticeTenantOptions } from '../../main/practice/start-practice-tenant'
import type { ReadyLine } from '../../main/practice/ready-line'
import { PracticeBrowser } from './practice-browser'
import { PracticeControl } from './practice-control'
import { PracticePhone } from './practice-phone'

/** A tenant of a test's own, on any free port, with everything that talks to it. */
export interface RunningTenant {
  readonly ready: ReadyLine
  readonly origin: string
  readonly control: PracticeControl
  browser(): PracticeBrowser
  phone(name?: string): Promise<PracticePhone>
  close(): Promise<void>
}

/** The officers of the default seed that the tests meet, by what they are for. */
export const officers = {
  unregistered: { upn: 'tan.mei.ling@practice.example', password: 'Kopi-Peng-Practice-1' },
  alsoUnregistered: { upn: 'farhan.rahim@practice.example', password: 'Teh-Tarik-Practice-2' },
  push: { upn: 'priya.nair@practice.example', password: 'Kaya-Toast-Practice-3' },
  totp: { upn: 'lim.wei.jie@practice.example', password: 'Laksa-Leaf-Practice-4' },
  locked: { upn: 'nurul.huda@practice.example', password: 'Rojak-Bowl-Practice-5' },
  disabled: { upn: 'daniel.ong@practice.example', password: 'Satay-Stick-Practice-6' },
  atRisk: { upn: 'kavitha.raj@practice.example', password: 'Prata-Plain-Practice-7' },
  mobileAppForbidden: { upn: 'chen.jia.hui@practice.example', password: 'Mee-Siam-Practice-8' },
  severalAccounts: { upn: 'aisha.rahman@practice.example', password: 'Nasi-Lemak-Practice-9' },
  otherTenant: { upn: 'marcus.tay@practice.example', password: 'Popiah-Roll-Practice-12' },
  notAssigned: { upn: 'siti.zubaidah@practice.example', password: 'Kueh-Lapis-Practice-13' },
  blocked: { upn: 'arjun.pillai@practice.example', password: 'Thosai-Masala-Practice-14' },
} as const

/** An officer's address and practice phrase. */
export interface Officer {
  readonly upn: string
  readonly password: string
}

/** Starts a tenant in this process. The test closes it. */
export async function startTenant(options: PracticeTenantOptions = {}): Promise<RunningTenant> {
  const tenant = await startPracticeTenant(options)
  return runningTenant(tenant.ready, () => tenant.close())
}

/** Talks to a tenant that runs somewhere, by its ready line. */
export function runningTenant(ready: ReadyLine, close: () => Promise<void>): RunningTenant {
  const { services, controlToken } = ready
  const origin = new URL(services.signIn).origin
  return {
    ready,
    origin,
    control: new PracticeControl(services.control, controlToken),
    browser: () => new PracticeBrowser({ origin }),
    phone: (name) => PracticePhone.make(services.phone, name),
    close,
  }
}
