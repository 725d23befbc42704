import type { ReactNode } from 'react'

export interface PageStampProps {
  /** Of what the page was made, and as at when: the same words as long as nothing of that changes. */
  readonly children: ReactNode
  /** How it may be handed on. */
  readonly marking: string
}

/** What a page of figures ends with, and what stands at the foot of each of its sheets. */
export function PageStamp({ children, marking }: PageStampProps) {
  return (
    <footer className="app-stamp">
      <p className="app-stamp__made">{children}</p>
      <p className="app-stamp__marking">{marking}</p>
    </footer>
  )
}
