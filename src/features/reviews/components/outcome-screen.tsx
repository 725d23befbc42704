import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'
import type { OutcomeView } from '../to-outcome-view'
import { OutcomeForm } from './outcome-form'

/** What stops an outcome, or the form by which it is signed. */
export function OutcomeScreen({ view }: { readonly view: OutcomeView }) {
  const { caption, form, missing, signedHref, backHref } = view
  const title = `Outcome, ${caption}`
  const heading = (
    <Heading level={1} caption={caption}>
      Outcome
    </Heading>
  )
  if (form)
    return (
      <OutcomeForm title={title} form={form}>
        {heading}
      </OutcomeForm>
    )
  return (
    <>
      <PageTitle title={title} />
      <ErrorSummary
        title={missing.length === 1 ? 'One thing is missing' : `${missing.length} things are missing`}
        errors={missing}
      />
      {heading}
      {signedHref ? (
        <p>
          The outcome is signed. <a href={signedHref}>Read it</a>
        </p>
      ) : (
        missing.length === 0 && <p>Nothing is missing. The commissioner can sign the outcome.</p>
      )}
      <p>
        <a href={backHref}>Back to the review</a>
      </p>
    </>
  )
}
