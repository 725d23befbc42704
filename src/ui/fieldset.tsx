import type { ReactNode } from 'react'
import type { LabelSize } from './label'

export type FieldsetProps = {
  legend: ReactNode
  legendSize?: LabelSize | undefined
  /** Makes the legend a heading within the page, so that sections can be found by heading. */
  headingLevel?: 2 | 3 | 4 | undefined
  id?: string | undefined
  describedBy?: string | undefined
  children: ReactNode
}

/** Controls that answer one question together, under one legend. */
export function Fieldset(props: FieldsetProps) {
  const { legend, legendSize, headingLevel, id, describedBy, children } = props
  const size = legendSize ? ` nhsuk-fieldset__legend--${legendSize}` : ''
  const Heading = headingLevel && (`h${headingLevel}` as const)
  return (
    <fieldset className="nhsuk-fieldset" id={id} aria-describedby={describedBy}>
      <legend className={`nhsuk-fieldset__legend${size}`}>
        {Heading ? <Heading className="nhsuk-fieldset__heading">{legend}</Heading> : legend}
      </legend>
      {children}
    </fieldset>
  )
}
