import { useTexts } from '../texts/texts'

/** The parts of a journey's screen. */
export type Part = 'guide' | 'page' | 'phone'

interface PartTabsProps {
  readonly part: Part
  /** Requests waiting on the phone. */
  readonly requests: number
  readonly onShow: (part: Part) => void
}

/** Chooses the part in sight when the window is too narrow for more than one. */
export function PartTabs({ part, requests, onShow }: PartTabsProps) {
  const t = useTexts().pane.tabs
  const labels: readonly (readonly [Part, string])[] = [
    ['guide', t.guide],
    ['page', t.page],
    ['phone', requests > 0 ? t.phoneWaiting : t.phone],
  ]
  return (
    <div className="part-tabs" role="group" aria-label={t.label}>
      {labels.map(([name, label]) => (
        <button
          type="button"
          key={name}
          className={name === 'phone' && requests > 0 ? 'part-tab part-tab-waiting' : 'part-tab'}
          aria-pressed={part === name}
          data-testid={`part-${name}`}
          onClick={() => {
            onShow(name)
          }}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
