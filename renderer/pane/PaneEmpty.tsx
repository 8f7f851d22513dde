import type { PaneState } from '../../preload/contract/pane'
import { Banner } from '../components/Banner'
import { Button } from '../components/Button'
import { Icon } from '../components/Icon'
import { useTexts } from '../texts/texts'

interface PaneEmptyProps {
  readonly status: Exclude<PaneState['status'], 'open'>
  readonly onOpen: (() => void) | undefined
}

/** What stands where the page will be. */
export function PaneEmpty({ status, onOpen }: PaneEmptyProps) {
  const t = useTexts().pane
  if (status === 'failed') {
    return (
      <div className="pane-empty">
        <Banner tone="error" title={t.failed.title} role="alert" testId="pane-failed">
          <p>{t.failed.text}</p>
          {onOpen === undefined ? null : (
            <Button look="primary" testId="pane-retry" onClick={onOpen}>
              {t.retry}
            </Button>
          )}
        </Banner>
      </div>
    )
  }
  const { title, text } = t[status]
  return (
    <div className="pane-empty" role="status">
      <Icon name="page" />
      <p className="pane-empty-title">{title}</p>
      <p>{text}</p>
      {status === 'starting' ? <span className="indeterminate" aria-hidden="true" /> : null}
      {status === 'closed' && onOpen !== undefined ? (
        <Button testId="pane-open" onClick={onOpen}>
          {t.openAgain}
        </Button>
      ) : null}
    </div>
  )
}
