import type { ReactNode } from 'react'

export type DetailsProps = {
  summary: ReactNode
  open?: boolean | undefined
  /** A heavier look, for content that many people will open. */
  isExpander?: boolean | undefined
  children: ReactNode
}

/** More, for those who want it. Printing shows what is inside. */
export function Details({ summary, open, isExpander, children }: DetailsProps) {
  return (
    <details className={isExpander ? 'nhsuk-details nhsuk-expander' : 'nhsuk-details'} open={open}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  )
}
