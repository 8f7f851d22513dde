/** @file What kinds of policy there are, and how each is written down in the schema. */
import * as z from 'zod/mini'
import { settingChoices, type SettingName, type Settings } from '../../preload/contract/settings'
import type { TextFormat } from './text-formats'

/** The groups of policies, with their titles for administrators. */
export const policyCategories = {
  environment: 'Practice and live',
  signIn: 'Sign-in',
  credentials: 'Credentials',
  screen: 'Screen and clipboard',
  appearance: 'Appearance and language',
  helpdesk: 'Helpdesk',
  diagnostics: 'Diagnostics',
} as const
export type PolicyCategory = keyof typeof policyCategories

/** What administrators read of a policy. */
export interface PolicyTexts {
  readonly title: string
  readonly explanation: string
  readonly category: PolicyCategory
  /** `restart`: a change while the app runs holds from its next start. */
  readonly takesEffect?: 'at-once' | 'restart'
}

interface Common<First> extends Required<PolicyTexts> {
  /** What holds without the policy; for one that locks a setting, the setting before the officer chose. */
  readonly first: First
  /** What it must be, as it follows "must be". */
  readonly expects: string
  /** The setting of the officer that it locks. */
  readonly locks: SettingName | null
}

/** On or off. */
export interface BooleanPolicy extends Common<boolean> {
  readonly kind: 'boolean'
  readonly schema: z.ZodMiniType<boolean>
}

/** One of a few values. */
export interface ChoicePolicy<
  Value extends string | number = string | number,
  First = Value | null,
> extends Common<First> {
  readonly kind: 'choice'
  readonly values: readonly Value[]
  readonly schema: z.ZodMiniType<Value>
}

/** A text of one format. */
export interface TextPolicy extends Common<null> {
  readonly kind: 'text'
  readonly format: TextFormat
  readonly schema: z.ZodMiniType<string>
  readonly example: string
}

/** Some texts of one format. */
export interface ListPolicy extends Common<readonly string[]> {
  readonly kind: 'list'
  readonly format: TextFormat
  readonly schema: z.ZodMiniType<readonly string[]>
  readonly longestList: number
  readonly example: readonly string[]
}

/** Any policy. */
export type AnyPolicy = BooleanPolicy | ChoicePolicy | TextPolicy | ListPolicy

const common = (texts: PolicyTexts): Required<PolicyTexts> => ({ takesEffect: 'at-once', ...texts })

/** A rule that is on or off; `first` holds without policy. */
export function toggle(first: boolean, texts: PolicyTexts): BooleanPolicy & { readonly locks: null } {
  return { ...common(texts), kind: 'boolean', first, expects: 'true or false', locks: null, schema: z.boolean() }
}

/** A rule that has one of a few values. */
export function oneOf<const Value extends string | number, First extends Value | null>(
  values: readonly Value[],
  first: First,
  texts: PolicyTexts,
): ChoicePolicy<Value, First> & { readonly locks: null } {
  return { ...common(texts), ...choiceOf(values), first, locks: null }
}

/** A rule that is a text; without policy there is none. */
export function text(format: TextFormat, example: string, texts: PolicyTexts): TextPolicy & { readonly locks: null } {
  const { expects, schema } = format
  return { ...common(texts), kind: 'text', format, first: null, expects, locks: null, schema, example }
}

/** A rule that is a list of texts; without policy it is empty. */
export function list(
  format: TextFormat,
  example: readonly string[],
  texts: PolicyTexts,
): ListPolicy & { readonly locks: null } {
  const longestList = 50
  return {
    ...common(texts),
    kind: 'list',
    format,
    longestList,
    first: [],
    expects: `a list of up to ${longestList}, each of them ${format.expects}`,
    locks: null,
    schema: z.readonly(z.array(format.schema).check(z.maxLength(longestList))),
    example,
  }
}

/** The values of a setting that a policy can give it: not "nothing chosen". */
type Lockable<Name extends SettingName> = NonNullable<Settings[Name]>

type Lock<Name extends SettingName> = (Lockable<Name> extends boolean
  ? BooleanPolicy
  : ChoicePolicy<Exclude<Lockable<Name>, boolean>, Settings[Name]>) & { readonly locks: Name }

/** A policy that gives a setting of the officer its value; what there is to choose from, the setting says. */
export function lock<Name extends SettingName>(name: Name, texts: PolicyTexts): Lock<Name> {
  const { values, first } = settingChoices[name]
  const given = (values as readonly Settings[SettingName][]).filter((value) => value !== null)
  const isBoolean = given.every((value) => typeof value === 'boolean')
  const kind = isBoolean ? { ...toggle(false, texts) } : choiceOf(given as (string | number)[])
  return { ...common(texts), ...kind, first, locks: name } as unknown as Lock<Name>
}

function choiceOf<const Value extends string | number>(
  values: readonly Value[],
): Pick<ChoicePolicy<Value>, 'kind' | 'values' | 'expects' | 'schema'> {
  return {
    kind: 'choice',
    values,
    expects: `one of ${values.map(String).join(', ')}`,
    schema: z.literal([...values]),
  }
}
