import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './Icon'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  /** `primary`: the one thing to do. `quiet`: looks like text until pointed at. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly icon?: IconName
  readonly submits?: boolean
  readonly testId: string
}

/** A button with a name, a test id and one of four looks. */
export function Button({ look = 'secondary', icon, submits = false, testId, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={submits ? 'submit' : 'button'} className={`button button-${look}`} data-testid={testId}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}
