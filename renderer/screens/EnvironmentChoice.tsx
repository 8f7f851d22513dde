import { useState } from 'react'
import type { Environment } from '../../preload/contract/app'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { RadioGroup } from '../components/RadioGroup'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

interface EnvironmentChoiceProps {
  /** A journey would end with the change. */
  readonly isJourneyUnderWay: boolean
}

const environments: readonly Environment[] = ['practice', 'live']

/** Practice or live: always in sight on Home, and asked about before a journey is lost by it. */
export function EnvironmentChoice({ isJourneyUnderWay }: EnvironmentChoiceProps) {
  const { frame, home, settings: texts } = useTexts()
  const t = home.environment
  const { bridge, live, change } = useDoor()
  const settings = useLive(live.settings)
  const isLocked = useLive(live.lockedSettings)?.includes('environment') === true
  const [asked, setAsked] = useState<Environment | null>(null)
  const choose = (environment: Environment) => {
    setAsked(null)
    void change(live.settings, bridge.settings.set({ environment }))
  }
  return (
    <div className="home-environment">
      <RadioGroup
        legend={t.legend}
        legendHidden
        value={settings?.environment ?? null}
        disabled={isLocked}
        {...(isLocked ? { hint: texts.locked } : {})}
        onChange={(environment) => {
          if (isJourneyUnderWay) setAsked(environment)
          else choose(environment)
        }}
        options={environments.map((each) => ({
          value: each,
          label: frame.environment[each],
          testId: `home-environment-${each}`,
        }))}
      />
      {asked === null ? null : (
        <Dialog
          title={home.startingOver.otherTitle}
          closeLabel={home.startingOver.stay}
          onClose={() => {
            setAsked(null)
          }}
          testId="change-environment"
          actions={
            <Button
              look="danger"
              testId="change-environment-confirm"
              onClick={() => {
                choose(asked)
              }}
            >
              {t.change}
            </Button>
          }
        >
          <p>{home.startingOver.text}</p>
        </Dialog>
      )}
    </div>
  )
}
