import { Fragment } from 'react'
import type { SettingName, Settings, SettingValues } from '../../preload/contract/settings'
import { RadioGroup } from '../components/RadioGroup'
import { Scroller } from '../components/Scroller'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

/** What the officer may choose, as the contract lists it. Each choice is applied at once. */
export function SettingsScreen() {
  const t = useTexts().settings
  const { live } = useDoor()
  const settings = useLive(live.settings)
  const values = useLive(live.settingValues)
  return (
    <Scroller className="screen" label={t.title}>
      <div className="screen-body">
        <h1 className="screen-title" tabIndex={-1}>
          {t.title}
        </h1>
        <p className="screen-lead">{t.introduction}</p>
        {settings === undefined || values === undefined
          ? null
          : (Object.keys(values) as SettingName[]).map((name) => (
              <Fragment key={name}>
                <Setting name={name} settings={settings} values={values} />
                {name === 'textSize' ? <p className="card">{t.sample}</p> : null}
              </Fragment>
            ))}
      </div>
    </Scroller>
  )
}

interface SettingProps {
  readonly name: SettingName
  readonly settings: Settings
  readonly values: SettingValues
}

/** `textSize` and `20` make `text-size-20`. */
const testIdOf = (name: SettingName, value: string): string =>
  `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-${value}`

function Setting({ name, settings, values }: SettingProps) {
  const { bridge, live, change } = useDoor()
  const texts = useTexts().settings
  const { legend, hint, values: labels } = texts.choices[name]
  const isLocked = useLive(live.lockedSettings)?.includes(name) === true
  const hints = [isLocked ? texts.locked : '', hint ?? ''].filter((each) => each !== '')
  return (
    <RadioGroup
      legend={legend}
      {...(hints.length === 0 ? {} : { hint: hints.join(' ') })}
      disabled={isLocked}
      value={String(settings[name])}
      onChange={(chosen) => {
        const value = values[name].find((each) => String(each) === chosen)
        void change(live.settings, bridge.settings.set({ [name]: value }))
      }}
      options={values[name].map((value) => ({
        value: String(value),
        label: (labels as Readonly<Record<string, string>>)[String(value)] ?? String(value),
        testId: testIdOf(name, String(value)),
      }))}
    />
  )
}
