import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { settingChoices, type SettingName, type Settings } from '../../../../preload/contract/settings'
import { SettingsScreen } from '../../../../renderer/screens/SettingsScreen'
import { DoorContext, openDoor } from '../../../../renderer/state/door'
import { en } from '../../../../renderer/texts/en'
import { fakeBridge } from '../../../support/fake-bridge'

const names = Object.keys(settingChoices) as SettingName[]

/** The screen, once main has answered what there is to choose. */
async function screen(changes: Partial<Settings> = {}): Promise<string> {
  const fake = fakeBridge()
  fake.state.settings = { ...fake.state.settings, ...changes }
  const door = openDoor(fake.bridge)
  await door.ask(fake.bridge.settings.values())
  return renderToStaticMarkup(
    <DoorContext value={door}>
      <SettingsScreen />
    </DoorContext>,
  )
}

/** The choices of the screen, in order. */
const groupsIn = (markup: string): readonly string[] => markup.match(/<fieldset.*?<\/fieldset>/gsu) ?? []
const idsIn = (markup: string): readonly (string | undefined)[] =>
  [...markup.matchAll(/<input[^>]*data-testid="([^"]*)"/gu)].map(([, id]) => id)
const checkedIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<input[^>]*>/gu)]
    .filter(([input]) => input.includes('checked=""'))
    .map(([input]) => /data-testid="([^"]*)"/u.exec(input)?.[1] ?? '')
const labelsIn = (markup: string): readonly (string | undefined)[] =>
  [...markup.matchAll(/<input[^>]*aria-label="([^"]*)"/gu)].map(([, label]) => label)

test('before main has answered there is nothing to choose', () => {
  const markup = renderToStaticMarkup(
    <DoorContext value={openDoor(fakeBridge().bridge)}>
      <SettingsScreen />
    </DoorContext>,
  )
  expect([groupsIn(markup), markup.includes(en.settings.title)]).toEqual([[], true])
})

test('every setting of the contract can be chosen, in its order and with all its values', async () => {
  const groups = groupsIn(await screen())
  expect(groups.map((group) => idsIn(group).length)).toEqual(names.map((name) => settingChoices[name].values.length))
})

test('every choice has its test id: the setting’s name and the value', async () => {
  const ids = idsIn(await screen())
  expect(ids).toEqual(
    expect.arrayContaining([
      'theme-dark',
      'text-size-20',
      'codes-on-workstation-true',
      'idle-lock-minutes-5',
      'clipboard-seconds-30',
      'device-null',
      'environment-practice',
      'language-en',
    ]),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(names)('%s is named, and so is each of its values, in words of its own', async (name) => {
  const group = groupsIn(await screen())[names.indexOf(name)] ?? ''
  const { legend, values } = en.settings.choices[name]
  expect(/<legend[^>]*>([^<]+)<\/legend>/u.exec(group)?.[1]).toBe(legend)
  const labels = labelsIn(group)
  expect(labels).toEqual(settingChoices[name].values.map((value) => (values as Record<string, string>)[String(value)]))
  for (const label of labels) expect(label).toMatch(/\S/u)
  expect(new Set(labels).size).toBe(labels.length)
})

test('no two settings have one name', async () => {
  const legends = [...(await screen()).matchAll(/<legend[^>]*>([^<]*)/gu)].map(([, legend]) => legend)
  expect(new Set(legends).size).toBe(names.length)
})

test('what is in force is chosen, in each setting exactly one', async () => {
  const markup = await screen({ theme: 'dark', textSize: 20, codesOnWorkstation: true, device: 'gmd' })
  const checked = checkedIn(markup)
  expect(checked).toHaveLength(names.length)
  expect(checked).toEqual(
    expect.arrayContaining(['theme-dark', 'text-size-20', 'codes-on-workstation-true', 'device-gmd']),
  )
})

test('a first start has codes off', async () => {
  expect(checkedIn(await screen())).toContain('codes-on-workstation-false')
})

test('two factors on one device: the setting says what that means', async () => {
  const group = groupsIn(await screen())[names.indexOf('codesOnWorkstation')] ?? ''
  expect(group).toMatch(/aria-describedby="([^"]+)".*id="\1">[^<]*both proofs/su)
})

test('the sample of the text stands below the choice of its size', async () => {
  const markup = await screen()
  const [size, following] = [
    groupsIn(markup)[names.indexOf('textSize')],
    groupsIn(markup)[names.indexOf('textSize') + 1],
  ]
  const sample = markup.indexOf(en.settings.sample)
  expect(sample).toBeGreaterThan(markup.indexOf(size ?? ''))
  expect(sample).toBeLessThan(markup.indexOf(following ?? ''))
})
