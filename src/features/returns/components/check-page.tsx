import { ErrorSummary } from '@/ui/error-summary'
import { InsetText } from '@/ui/inset-text'
import { PageTitle } from '@/ui/page-title'
import type { CheckView } from '../get-check'
import type { SectionState } from '../section-view'
import { CheckAnswers } from './check-answers'
import { SubmitForm } from './submit-form'

interface Props {
  readonly view: CheckView
  readonly action: (state: SectionState, form: FormData) => Promise<SectionState>
}

/** Everything read back: what stops submission first, then all answers, then the declaration. */
export function CheckPage({ view, action }: Props) {
  const title = `Check answers, ${view.caption}`
  const { state, maySubmit, form, returnId, declaration } = view
  if (state === 'draft' && maySubmit && form)
    return (
      <SubmitForm {...{ returnId, title, declaration, form, action }}>
        <ReadBack view={view} />
      </SubmitForm>
    )
  const stops = state === 'draft' ? view.errors : []
  return (
    <>
      <PageTitle title={title} hasErrors={stops.length > 0} />
      <ErrorSummary
        errors={stops.map(({ message, href }) => ({ message, href: href ?? undefined }))}
        title={sayCount(stops.length)}
      />
      <ReadBack view={view} />
    </>
  )
}

function ReadBack({ view }: { view: CheckView }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{view.caption}</span>
        Check answers
      </h1>
      <Standing view={view} />
      <CheckAnswers view={view} />
    </>
  )
}

function Standing({ view }: { view: CheckView }) {
  if (view.state !== 'draft')
    return (
      <InsetText>
        <p>
          This return has been submitted (version {view.version}).{' '}
          <a href={`/returns/${view.returnId}/submitted`}>See the receipt</a>
        </p>
      </InsetText>
    )
  if (view.errors.length > 0 || view.maySubmit) return null
  return (
    <InsetText>
      <p>Everything is complete. A service lead or a gatekeeper of the provider can now submit it.</p>
    </InsetText>
  )
}

function sayCount(count: number): string {
  return count === 1 ? 'One thing stops this return' : `${count} things stop this return`
}
