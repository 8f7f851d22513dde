import { useState } from 'react'
import { useAnnounce } from '../announcing/Announcer'
import { Button } from '../components/Button'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'

/** Saves the report where the officer says, and says where it is then. A refusal is shown above the screen. */
export function SaveReport({ isDisabled }: { readonly isDisabled: boolean }) {
  const t = useTexts().diagnostics
  const { bridge, ask } = useDoor()
  const announce = useAnnounce()
  const [file, setFile] = useState<string | null>(null)
  const save = async () => {
    const answer = await ask(bridge.diagnostics.save())
    if (!answer.ok || answer.value.file === null) return
    setFile(answer.value.file)
    announce(t.saved(answer.value.file))
  }
  return (
    <section className="diagnostics-save" aria-label={t.save}>
      <p className="note">{t.saveHint}</p>
      <Button
        testId="diagnostics-save"
        aria-disabled={isDisabled}
        onClick={() => {
          if (!isDisabled) void save()
        }}
      >
        {t.save}
      </Button>
      {file === null ? null : (
        <p className="breakable" data-testid="diagnostics-saved">
          {t.saved(file)}
        </p>
      )}
    </section>
  )
}
