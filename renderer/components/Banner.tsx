import type { ReactNode } from 'react'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'

interface BannerProps {
  readonly tone: 'information' | 'success' | 'warning' | 'error'
  readonly title: string
  readonly children?: ReactNode
  readonly testId: string
  /** Errors interrupt; the rest is read when the officer gets there. */
  readonly role?: 'alert' | 'status' | 'note'
  readonly dismiss?: { readonly label: string; readonly onDismiss: () => void }
}

const icons: Record<BannerProps['tone'], IconName> = {
  information: 'information',
  success: 'check',
  warning: 'warning',
  error: 'warning',
}

/** Something to know, set apart by its tone, an icon and words, never by colour alone. */
export function Banner({ tone, title, children, testId, role = 'note', dismiss }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={role} data-testid={testId}>
      <Icon name={icons[tone]} />
      <div className="banner-text">
        <p className="banner-title">{title}</p>
        {children}
      </div>
      {dismiss === undefined ? null : (
        <Button
          look="quiet"
          icon="close"
          onClick={dismiss.onDismiss}
          testId={`${testId}-dismiss`}
          aria-label={`${dismiss.label}: ${title}`}
        >
          {dismiss.label}
        </Button>
      )}
    </div>
  )
}
