import type { ReactNode } from 'react'

export type BackLinkProps = { href: string; children?: ReactNode }

/** A way back to the page before, at the top of a question. */
export function BackLink({ href, children = 'Back' }: BackLinkProps) {
  return (
    <a className="nhsuk-back-link" href={href}>
      {children}
    </a>
  )
}
