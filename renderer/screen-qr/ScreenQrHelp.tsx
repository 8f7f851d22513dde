import { useTexts } from '../texts/texts'
import { ScreenQrButton } from './ScreenQrButton'

/** On Help: what enlarging does, and the button for it. */
export function ScreenQrHelp() {
  const t = useTexts().screenQr
  return (
    <section className="topic" aria-label={t.title} data-testid="help-screen-qr">
      <h2>{t.title}</h2>
      <p>{t.help}</p>
      <ScreenQrButton />
    </section>
  )
}
