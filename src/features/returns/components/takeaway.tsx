import type { ReactNode } from 'react'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import type { SectionFormState, SectionView } from '../section-view'

interface Props {
  readonly view: SectionView
  /** Title, introduction and the way on. */
  readonly header: ReactNode
  readonly state: SectionFormState
}

/** What was typed on a page that takes nothing any more, in one text to copy. */
export function Takeaway({ view, header, state }: Props) {
  const typed = state.takeaway ?? ''
  const receipt = { message: state.problem ?? '', href: `/returns/${view.returnId}/submitted` }
  return (
    <>
      <PageTitle title={`${view.title}, ${view.caption}`} hasErrors />
      <ErrorSummary errors={[receipt]} title="Not saved" key={state.answer} />
      {header}
      <h2 className="nhsuk-heading-m" id="typed-heading">
        What you typed
      </h2>
      <p id="typed-hint">
        It is kept here for you to copy. To change what was submitted, ask for the return to be reopened.
      </p>
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
