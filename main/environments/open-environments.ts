/** @file Puts the environments together: practice with its tenant, pane and phone; live with the pages that may be opened. */
import type { Settings } from '../settings/settings'
import type { StoredSettings } from '../settings/schema'
import type { Log } from '../support/log'
import type { Switches } from '../support/switches'
import type { PracticePane } from '../windows/practice-pane'
import { ChosenEnvironment, type Environments } from './chosen-environment'
import type { Environment, Witness } from './environment'
import { LiveEnvironment, type LiveOptions } from './live/live'
import { PracticeEnvironment } from './practice/practice'
import type { PracticePhone } from './practice/practice-phone'
import { tenantFrom } from './practice/tenant-source'

/** What the environments are made of. */
export interface OpenEnvironmentsOptions {
  readonly switches: Switches
  readonly dataFolder: string
  readonly log: Log
  readonly practiceProgram: string
  readonly settings: Settings
  readonly pane: PracticePane
  readonly phone: PracticePhone
  readonly live: LiveOptions
  /** The one that is chosen. */
  readonly chosen: () => StoredSettings['environment']
}

/** The environments, and how they are left. */
export interface OpenEnvironments {
  /** Whichever is chosen, told what to tell whom. */
  readonly environment: (witness: Witness) => Environment
  /** Ends the tenant of our own. Never fails. */
  readonly end: () => Promise<void>
}

/** Nothing is started until a journey asks for it. */
export function openEnvironments(options: OpenEnvironmentsOptions): OpenEnvironments {
  const { switches, dataFolder, log, practiceProgram, settings, pane, phone, live, chosen } = options
  const source = tenantFrom(switches, { program: practiceProgram, dataFolder, log })
  const environments: Environments = {
    practice: (witness) =>
      new PracticeEnvironment({
        source,
        pane,
        phone,
        witness,
        log,
        recall: () => settings.values.practice,
        remember: (practice) => {
          settings.change({ practice: { ...practice } })
        },
      }),
    live: () => new LiveEnvironment(live),
  }
  return {
    environment: (witness) => new ChosenEnvironment(environments, chosen, witness),
    end: () => source.stop(),
  }
}
