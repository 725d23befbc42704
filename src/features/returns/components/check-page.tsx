import { ChangesTable } from '@/features/draft/components/changes-table'
import { receiptHref } from '@/domain/addresses/returns'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { PressForm } from '@/ui/press-form'
import { PageTitle } from '@/ui/page-title'
import { WarningCallout } from '@/ui/warning-callout'
import type { PostedAction } from '@/ui/posted-state'
import type { CheckView } from '../to-check-view'
import { CheckAnswers } from './check-answers'
import { CorrectionNote } from './correction-note'
import { SubmitForm } from './submit-form'

interface Props {
  readonly view: CheckView
  /** Whether the form that submits asks again who it is. */
  readonly asksPassphrase: boolean
  readonly action: PostedAction
  /** Tells those who submit that it is ready. */
  readonly tell: PostedAction
}

/** Everything read back: what stops submission first, then all answers, then the declaration. */
export function CheckPage({ view, asksPassphrase, action, tell }: Props) {
  const title = `Check answers, ${view.caption}`
  const { state, version, maySubmit, form, returnId, declaration } = view
  const button = version === 0 ? 'Submit return' : `Submit version ${version + 1}`
  if (state === 'draft' && maySubmit && form)
    return (
      <SubmitForm {...{ title, declaration, action, button, asksPassphrase }} fields={{ returnId, ...form }}>
        <ReadBack view={view} />
      </SubmitForm>
    )
  if (view.tell)
    return (
      <PressForm
        {...{ title, action: tell }}
        fields={{ returnId, ...view.tell }}
        button="Tell them that it is ready"
      >
        <ReadBack view={view} />
      </PressForm>
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
      <Heading level={1} caption={view.caption}>
        Check answers
      </Heading>
      <Standing view={view} />
      {view.others && (
        <InsetText>
          <p>{view.others}</p>
        </InsetText>
      )}
      <CorrectionNote correction={view.correction} />
      {view.handover && (
        <InsetText>
          <p>{view.handover}</p>
        </InsetText>
      )}
      {view.isBegun && <CheckAnswers view={view} />}
      <Changes view={view} />
    </>
  )
}

function Standing({ view }: { view: CheckView }) {
  if (view.state !== 'draft')
    return (
      <InsetText>
        <p>
          This return has been submitted (version {view.version}).{' '}
          <a href={receiptHref(view.returnId)}>See the receipt</a>
        </p>
      </InsetText>
    )
  if (view.errors.length > 0 || view.maySubmit || view.handover) return null
  return (
    <InsetText>
      <p>
        Everything is complete. A service lead or a gatekeeper of the provider can now submit it.
        {view.tell && ' Tell them with the button below: it then stands first on their home page.'}
      </p>
    </InsetText>
  )
}

/** Last before the declaration, so that nobody declares a correction without having seen it. */
function Changes({ view: { differences, version } }: { view: CheckView }) {
  if (!differences) return null
  return differences.length > 0 ? (
    <ChangesTable differences={differences} since={version} now="Now" />
  ) : (
    <WarningCallout heading="Nothing has changed">
      <p>
        Every answer is the same as in version {version}. You can submit it again as version {version + 1}, or
        change what is to be corrected first.
      </p>
    </WarningCallout>
  )
}

function sayCount(count: number): string {
  return count === 1 ? 'One thing stops this return' : `${count} things stop this return`
}
