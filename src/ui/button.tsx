import type { ReactNode } from 'react'
import { buttonClasses, type ButtonLook } from './button-classes'

export type ButtonProps = ButtonLook & {
  children: ReactNode
  id?: string | undefined
  name?: string | undefined
  value?: string | undefined
  type?: 'submit' | 'button' | undefined
  form?: string | undefined
  formAction?: string | ((form: FormData) => void | Promise<void>) | undefined
  /** Says "busy" without taking the button away from the keyboard; the action must stand a second press. */
  pending?: boolean | undefined
  onClick?: (() => void) | undefined
}

/** Does something: saves, submits, signs in. Every action stands a second press, so no script has to catch it. */
export function Button({ kind, small, pending, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button
      className={buttonClasses({ kind, small })}
      type={type}
      aria-disabled={pending ? 'true' : undefined}
      {...rest}
    >
      {children}
    </button>
  )
}
