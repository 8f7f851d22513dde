import { Banner } from '../components/Banner'
import { Button } from '../components/Button'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

/** Why codes are off, and the way to turn them on all the same, unless the organisation has switched them off. */
export function CodesOff() {
  const t = useTexts().credentials.codesOff
  const { bridge, live, change } = useDoor()
  const isSet = useLive(live.lockedSettings)?.includes('codesOnWorkstation') === true
  return (
    <div className="credential-form">
      <Banner tone="warning" title={t.title} testId="codes-off">
        <p>{isSet ? t.set : t.text}</p>
      </Banner>
      {isSet ? null : (
        <div className="credential-form-actions">
          <Button
            testId="codes-turn-on"
            onClick={() => void change(live.settings, bridge.settings.set({ codesOnWorkstation: true }))}
          >
            {t.turnOn}
          </Button>
        </div>
      )}
    </div>
  )
}
