import { useState } from 'react'
import type { Refusal } from '../../preload/contract/define'
import { useAnnounce } from '../announcing/Announcer'
import { Banner } from '../components/Banner'
import { Button } from '../components/Button'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import { AddByHand } from './AddByHand'
import { successShownForMs, useGoneAfter } from './passing-news'
import { giveFocusBack } from './give-focus-back'
import { RefusalBanner } from '../refusals/RefusalBanner'

const byHandId = 'phone-add-by-hand'

type Outcome = { readonly added: string } | { readonly refusal: Refusal; readonly attempt: number } | null

interface AddAccountProps {
  /** Only what can be seen can be scanned. Answers the function that brings the phone back. */
  readonly bringPageIntoSight: () => Promise<() => void>
}

/** Adds an account to the phone: by reading the pixels of the page, or by hand. */
export function AddAccount({ bringPageIntoSight }: AddAccountProps) {
  const t = useTexts().phone
  const { bridge, ...door } = useDoor()
  const announce = useAnnounce()
  const [isScanning, setScanning] = useState(false)
  const [isByHand, setByHand] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>(null)
  useGoneAfter(successShownForMs, outcome !== null && 'added' in outcome, setOutcome)
  const added = (name: string) => {
    setOutcome({ added: name })
    announce(t.added(name))
  }
  const scan = async () => {
    if (isScanning) return
    setScanning(true)
    setOutcome(null)
    const putBack = await bringPageIntoSight()
    const answer = await door.try(bridge.phone.scan())
    putBack()
    setScanning(false)
    if (answer.ok) added(answer.value.name)
    else setOutcome({ refusal: answer.error, attempt: Date.now() })
  }
  return (
    <section className="phone-part" aria-label={t.add}>
      <h3 className="phone-heading">{t.add}</h3>
      {isByHand ? (
        <AddByHand
          onAdded={(name) => {
            giveFocusBack(byHandId, () => {
              setByHand(false)
            })
            added(name)
          }}
          onClose={() => {
            giveFocusBack(byHandId, () => {
              setByHand(false)
            })
          }}
        />
      ) : (
        <div className="phone-buttons">
          <Button look="primary" icon="scan" testId="phone-scan" aria-busy={isScanning} onClick={() => void scan()}>
            {isScanning ? t.scanning : t.scan}
          </Button>
          <Button
            icon="keyboard"
            id={byHandId}
            testId="phone-add-by-hand"
            onClick={() => {
              setOutcome(null)
              setByHand(true)
            }}
          >
            {t.byHand.open}
          </Button>
        </div>
      )}
      {outcome === null ? null : 'added' in outcome ? (
        <Banner tone="success" title={t.added(outcome.added)} testId="phone-added" />
      ) : (
        <RefusalBanner key={outcome.attempt} refusal={outcome.refusal} testId="phone-scan-error" />
      )}
    </section>
  )
}
