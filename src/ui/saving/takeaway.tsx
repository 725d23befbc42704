import type { ReactNode } from 'react'
import { ErrorSummary } from '../error-summary'
import { PageTitle } from '../page-title'
import type { DraftState } from './draft-state'

export interface TakeawayProps {
  readonly pageTitle: string
  /** Title, introduction and the way on. */
  readonly header: ReactNode
  readonly state: Pick<DraftState, 'answer' | 'problem' | 'takeaway'>
  /** Where to see what stands instead. */
  readonly href: string
  /** How it can still be changed. */
  readonly remedy: string
}

/** What was typed on a page that takes nothing any more, in one text to copy. */
export function Takeaway({ pageTitle, header, state, href, remedy }: TakeawayProps) {
  const typed = state.takeaway ?? ''
  return (
    <>
      <PageTitle title={pageTitle} hasErrors />
      <ErrorSummary errors={[{ message: state.problem ?? '', href }]} title="Not saved" key={state.answer} />
      {header}
      <h2 className="nhsuk-heading-m" id="typed-heading">
        What you typed
      </h2>
      <p id="typed-hint">It is kept here for you to copy. {remedy}</p>
      <textarea
        className="nhsuk-textarea"
        aria-labelledby="typed-heading"
        aria-describedby="typed-hint"
        readOnly
        rows={Math.min(20, typed.split('\n').length + 1)}
        defaultValue={typed}
      />
    </>
  )
}
