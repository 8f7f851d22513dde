import type { ReactNode } from 'react'
import type { PaneState } from '../../preload/contract/pane'
import { Button } from '../components/Button'
import { useAnyDialogOpen } from '../components/open-dialogs'
import { useTexts } from '../texts/texts'
import { usePaneBounds } from './pane-bounds'
import { PaneEmpty } from './PaneEmpty'

interface PaneProps {
  readonly pane: PaneState
  /** False while another part of a narrow window is in sight. */
  readonly isInSight: boolean
  /** Absent when the step itself opens the page. */
  readonly onOpen: (() => void) | undefined
  readonly onReload: () => void
  /** The button that shows the phone, in a window too narrow for both. */
  readonly phoneToggle: ReactNode
}

/** The practice page: what it is, its address, and the room over which main draws it. */
export function Pane({ pane, isInSight, onOpen, onReload, phoneToggle }: PaneProps) {
  const t = useTexts().pane
  const isDialogOpen = useAnyDialogOpen()
  const isOpen = pane.status === 'open'
  const room = usePaneBounds(isOpen && isInSight && !isDialogOpen)
  return (
    <section
      className="pane"
      aria-label={t.region}
      hidden={!isInSight}
      data-testid="pane"
      data-status={pane.status}
      aria-busy={pane.loading}
    >
      <div className="pane-bar">
        <div className="pane-what">
          <p className="pane-mark">{t.mark}</p>
          <p className="pane-where">
            <span className="visually-hidden">{t.address} </span>
            <span className="pane-address" title={pane.address} data-testid="pane-address">
              {pane.address}
            </span>
          </p>
        </div>
        <div className="pane-tools">
          {phoneToggle}
          <Button look="quiet" icon="reload" testId="pane-reload" onClick={onReload} disabled={!isOpen}>
            {t.reload}
          </Button>
        </div>
      </div>
      <div className="pane-room" ref={room} data-testid="pane-room">
        {isOpen ? (
          isDialogOpen ? (
            <p className="pane-hidden">{t.hidden}</p>
          ) : null
        ) : (
          <PaneEmpty status={pane.status} onOpen={onOpen} />
        )}
      </div>
    </section>
  )
}
