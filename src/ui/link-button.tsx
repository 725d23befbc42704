import type { ReactNode } from 'react'
import { buttonClasses, type ButtonLook } from './button-classes'

export type LinkButtonProps = ButtonLook & { href: string; children: ReactNode }

/** A link that looks like a button, for the one main step onwards from a page that saves nothing. */
export function LinkButton({ href, kind, small, children }: LinkButtonProps) {
  return (
    <a
      className={buttonClasses({ kind, small })}
      data-module="nhsuk-button"
      href={href}
      role="button"
      draggable="false"
    >
      {children}
    </a>
  )
}
