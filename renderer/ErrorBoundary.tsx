import { Component, type ReactNode } from 'react'
import { Button } from './components/Button'
import { reportFailure } from './state/report-failure'
import { TextsContext } from './texts/texts'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean
  readonly incident: string | null
}

/** Stands in for a window that failed: says so, has it logged, and offers to load again. React has no function form of this. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static override contextType = TextsContext
  declare context: React.ContextType<typeof TextsContext>
  override state: ErrorBoundaryState = { hasFailed: false, incident: null }

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { hasFailed: true }
  }

  override componentDidCatch(error: unknown): void {
    void reportFailure(error).then((incident) => {
      this.setState({ incident })
    })
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    const t = this.context.frame.broken
    return (
      <main className="screen" data-testid="window-failed">
        <div className="screen-body" role="alert">
          <h1 className="screen-title">{t.title}</h1>
          <p>{t.whatToDo}</p>
          {this.state.incident === null ? null : <p>{t.incident(this.state.incident)}</p>}
          <Button
            look="primary"
            icon="reload"
            testId="window-reload"
            onClick={() => {
              window.location.reload()
            }}
          >
            {t.reload}
          </Button>
        </div>
      </main>
    )
  }
}
