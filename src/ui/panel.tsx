import type { ReactNode } from 'react'

export type PanelProps = { heading: ReactNode; children?: ReactNode }

/** The green panel that says a thing has been done. Its heading is the page's. */
export function Panel({ heading, children }: PanelProps) {
  return (
    <div className="nhsuk-panel">
      <h1 className="nhsuk-panel__heading">{heading}</h1>
      {children && <div className="nhsuk-panel__body">{children}</div>}
    </div>
  )
}
