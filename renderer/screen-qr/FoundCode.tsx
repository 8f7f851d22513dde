import type { ScreenQrKind, ScreenQrPart, VisibleScreenQr } from '../../preload/contract/screen-qr'
import { useAnnounce } from '../announcing/Announcer'
import { Button } from '../components/Button'
import { CopyRow } from '../components/CopyRow'
import { inFours, inThrees } from '../components/grouped'
import { LargeQr } from '../components/LargeQr'
import { ClipboardNote } from '../credentials/ClipboardNote'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

interface FoundCodeProps {
  readonly visible: VisibleScreenQr
  readonly clearsAt: number | null
  /** Adds it to the credentials; `null` when that was done. */
  readonly onAdd: (() => void) | null
}

/** Not to be scanned before it was thought about. */
const suspicious: ReadonlySet<ScreenQrKind> = new Set(['foreign-activation', 'broken', 'otpauth-migration'])

/** What the QR code is, with what to do and to beware of; below it the code enlarged, and all that can be read of it. */
export function FoundCode({ visible, clearsAt, onAdd }: FoundCodeProps) {
  const t = useTexts().screenQr
  const codesAreOn = useLive(useDoor().live.settings)?.codesOnWorkstation === true
  const { name, advice } = t.kinds[visible.kind]
  return (
    <>
      <div className={suspicious.has(visible.kind) ? 'qr-what qr-what-suspicious' : 'qr-what'}>
        <h3 data-testid="screen-qr-kind" data-kind={visible.kind}>
          {name}
        </h3>
        <p>{advice}</p>
      </div>
      <LargeQr text={visible.qr} label={t.picture(name)} testId="screen-qr-code" />
      {visible.parts.length === 0 ? null : (
        <>
          <dl className="copy-rows">
            {visible.parts.map(({ part, value }) => (
              <Part key={part} part={part} value={value} />
            ))}
          </dl>
          <ClipboardNote clearsAt={clearsAt} />
        </>
      )}
      {visible.kind === 'totp' && codesAreOn && onAdd !== null ? (
        <div className="credential-form-actions">
          <Button testId="screen-qr-add" onClick={onAdd}>
            {t.add}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** In groups where it is to be typed. What is copied comes from main and has none. */
function grouped(part: ScreenQrPart, value: string): string {
  if (part === 'code') return inThrees(value)
  return part === 'key' ? inFours(value) : value
}

function Part({ part, value }: VisibleScreenQr['parts'][number]) {
  const t = useTexts().screenQr
  const { bridge, ask } = useDoor()
  const announce = useAnnounce()
  const label = t.parts[part]
  const onCopy = async () => {
    const { ok } = await ask(bridge.screenQr.copy({ part }))
    if (ok) announce(t.copiedAnnouncement(label))
    return ok
  }
  return (
    <CopyRow
      label={label}
      value={grouped(part, value)}
      testId={`screen-qr-part-${part}`}
      isAddress={part !== 'code' && part !== 'key' && part !== 'url'}
      copy={{ word: t.copy, copiedWord: t.copied, testId: `copy-screen-qr-${part}`, onCopy }}
    />
  )
}
