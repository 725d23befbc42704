import { partHref, signedHref } from '@/domain/addresses/declarations'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { PageTitle } from '@/ui/page-title'
import type { PostedAction } from '@/ui/posted-state'
import type { SigningView } from '../to-signing-view'
import { ContentCards } from './content-cards'
import { SignForm } from './sign-form'

interface Props {
  readonly view: SigningView
  readonly action: PostedAction
}

/** Everything read back: what stops the signature first, then all that is declared, then the signature itself. */
export function SigningPage({ view, action }: Props) {
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
      </InsetText>
      <ContentCards
        content={view.content}
        editHref={state === 'draft' ? (part) => partHref(declarationId, part, { show: 'all' }) : null}
      />
    </>
  )
}

function sayNext({ state, errors, maySign }: SigningView): string {
  if (state === 'signed') return 'This declaration has been signed. '
  if (errors.length > 0) return 'It cannot be signed yet.'
  return maySign
    ? 'It is ready for your signature.'
    : 'It is ready: an executive of the provider can now sign it.'
}

function sayCount(count: number): string {
  return count === 1 ? 'One thing stops the signature' : `${count} things stop the signature`
}
