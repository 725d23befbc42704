import type { ReactNode } from 'react'

export type WarningCalloutProps = {
  heading: string
  headingLevel?: 2 | 3 | 4 | undefined
  children: ReactNode
}

/** Something a person must not miss. */
export function WarningCallout({ heading, headingLevel = 2, children }: WarningCalloutProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="nhsuk-card nhsuk-card--warning">
      <div className="nhsuk-card__content">
        <Heading className="nhsuk-card__heading">{heading}</Heading>
        {children}
      </div>
    </div>
  )
}
