import type { ReactNode } from 'react'

/** A place that can always be gone to. */
export interface FrameLink {
  readonly id: string
  readonly label: string
  readonly current: boolean
  readonly onOpen: () => void
}

interface FrameProps {
  readonly appName: string
  /** Decides the colour of the frame, so that the two are never mistaken for each other. */
  readonly environment: 'practice' | 'live'
  /** `Practice` or `Live`, always in sight. */
  readonly environmentName: string
  readonly navLabel: string
  readonly links: readonly FrameLink[]
  readonly banners: ReactNode
  readonly children: ReactNode
}

/** The frame around every screen. index.html draws the same one before the script is there. */
export function Frame({ appName, environment, environmentName, navLabel, links, banners, children }: FrameProps) {
  return (
    <div className={`frame frame-${environment}`}>
      <header className="frame-header">
        <p className="frame-name">{appName}</p>
        <p className="environment" data-testid="environment">
          {environmentName}
        </p>
        <nav className="frame-nav" aria-label={navLabel}>
          {links.map(({ id, label, current, onOpen }) => (
            <button
              type="button"
              key={id}
              className="frame-link"
              data-testid={`nav-${id}`}
              aria-current={current ? 'page' : undefined}
              onClick={onOpen}
            >
              {label}
            </button>
          ))}
        </nav>
      </header>
      {banners}
      <main className="frame-main">{children}</main>
    </div>
  )
}
