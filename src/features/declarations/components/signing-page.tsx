import { backHref, partHref, signedHref } from '@/domain/addresses/declarations'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { PressForm } from '@/ui/press-form'
import { PageTitle } from '@/ui/page-title'
import type { PostedAction } from '@/ui/posted-state'
import type { SigningView } from '../to-signing-view'
import { ChangesTable } from '@/features/draft/components/changes-table'
import { ContentCards } from './content-cards'
import { SignForm } from './sign-form'

interface Props {
  readonly view: SigningView
  readonly action: PostedAction
  /** Tells those who sign that it is ready. */
  readonly tell: PostedAction
}

/** Everything read back: what stops the signature first, then all that is declared, then the signature itself. */
export function SigningPage({ view, action, tell }: Props) {
  const title = `Check the declaration, ${view.caption}`
  const { asksPassphrase, ...fields } = view.form
  const canSign = view.state === 'draft' && view.maySign && view.errors.length === 0
  if (canSign)
    return (
      <SignForm
        {...{ title, action, asksPassphrase }}
        statement={view.statement}
        button={view.version === 0 ? 'Sign declaration' : `Sign version ${view.version + 1}`}
        fields={{ declarationId: view.declarationId, ...fields }}
      >
        <ReadBack view={view} />
      </SignForm>
    )
  if (view.mayTell)
    return (
      <PressForm
        {...{ title, action: tell }}
        fields={{ declarationId: view.declarationId, revision: view.form.revision }}
        button="Tell them that it is ready"
      >
        <ReadBack view={view} />
      </PressForm>
    )
  const errors = view.state === 'draft' ? view.errors : []
  return (
    <>
      <PageTitle title={title} hasErrors={errors.length > 0} />
      <ErrorSummary errors={errors} title={sayCount(errors.length)} />
      <ReadBack view={view} />
    </>
  )
}

function ReadBack({ view }: { view: SigningView }) {
  const { declarationId, state, version } = view
  return (
    <>
      <Heading level={1} caption={view.caption}>
        Check the declaration
      </Heading>
      <InsetText>
        <p>
          {view.lastSaved ?? 'Nothing has been saved yet.'} {sayNext(view)}
          {state === 'signed' && <a href={signedHref(declarationId)}>See version {version}</a>}
        </p>
        {view.correction && <p className="app-preserve">{view.correction}</p>}
        {view.handover && <p className="app-preserve">{view.handover}</p>}
        {state === 'draft' && view.maySign && (
          <p>
            Is something to be changed first?{' '}
            <a href={backHref(declarationId)}>Hand it back with a comment</a>
          </p>
        )}
      </InsetText>
      <ContentCards
        content={view.content}
        editHref={
          state === 'draft' && view.mayFill
            ? (part) => partHref(declarationId, part, { show: 'all', from: 'check' })
            : null
        }
      />
      {view.differences && (
        <ChangesTable differences={view.differences} since={version} now="Now" of="Part" />
      )}
    </>
  )
}

function sayNext({ state, errors, maySign, mayTell }: SigningView): string {
  if (state === 'signed') return 'This declaration has been signed. '
  if (errors.length > 0) return 'It cannot be signed yet.'
  if (maySign) return 'It is ready for your signature.'
  return `It is ready: an executive of the provider can now sign it.${mayTell ? ' Tell them with the button below: it then stands first on their home page.' : ''}`
}

function sayCount(count: number): string {
  return count === 1 ? 'One thing stops the signature' : `${count} things stop the signature`
}
