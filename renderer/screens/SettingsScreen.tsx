import type { Settings } from '../../preload/contract/settings'
import { RadioGroup } from '../components/RadioGroup'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { Scroller } from '../components/Scroller'
import { useTexts } from '../texts/texts'

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark']
const textSizes: readonly Settings['textSize'][] = [16, 18, 20, 24]

/** What the officer may choose. Each choice is applied at once. */
export function SettingsScreen() {
  const t = useTexts().settings
  const { bridge, live, change } = useDoor()
  const settings = useLive(live.settings)
  const set = (changed: Partial<Settings>) => {
    void change(live.settings, bridge.settings.set(changed))
  }
  return (
    <Scroller className="screen" label={t.title}>
      <div className="screen-body">
        <h1 className="screen-title" tabIndex={-1}>
          {t.title}
        </h1>
        <p className="screen-lead">{t.introduction}</p>
        <RadioGroup
          legend={t.theme.legend}
          value={settings?.theme ?? null}
          onChange={(theme) => {
            set({ theme })
          }}
          options={themes.map((theme) => ({ value: theme, label: t.theme[theme], testId: `theme-${theme}` }))}
        />
        <RadioGroup
          legend={t.textSize.legend}
          value={settings?.textSize ?? null}
          onChange={(textSize) => {
            set({ textSize })
          }}
          options={textSizes.map((size) => ({
            value: size,
            label: t.textSize[size],
            testId: `text-size-${String(size)}`,
          }))}
        />
        <p className="card">{t.sample}</p>
      </div>
    </Scroller>
  )
}
