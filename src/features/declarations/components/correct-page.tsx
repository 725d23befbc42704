'use client'

import { useActionState } from 'react'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'
import { PassphraseAgain } from '@/ui/passphrase-again'
import { TextArea } from '@/ui/text-area'
import type { CorrectingView } from '../to-correcting-view'
import type { SignatureState } from '../signature-state'

interface Props {
  readonly view: CorrectingView
  readonly action: (state: SignatureState, form: FormData) => Promise<SignatureState>
}

const TITLE = 'Correct this declaration'

/** What a correction does, in plain words, and the reason for it. */
export function CorrectPage({ view, action }: Props) {
  const { version, asksPassphrase } = view
  const untouched: SignatureState = {
    ...{ answer: 0, typed: { name: '', role: '', agreed: false, reason: '' }, errors: [], asksPassphrase },
  }
  const [state, post, pending] = useActionState(action, untouched)
  const errorAt = (at: string) => state.errors.find((error) => error.at === at)?.message
  const errors = state.errors.map(({ at, message }) => ({ message, href: at ? `#${at}` : undefined }))
  return (
    <>
      <PageTitle title={`${TITLE}, ${view.caption}`} hasErrors={errors.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={errors} />
      <Heading level={1} caption={view.caption}>
        {TITLE}
      </Heading>
      <p>
        Version {version} was signed {view.signed}. When you begin the correction:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>a new draft opens, with every answer as it was signed</li>
        <li>
          version {version} stays in force, and is what everybody sees, until an executive has signed version{' '}
          {version + 1}
        </li>
        <li>version {version} is kept for ever and can always be shown again</li>
      </ul>
      <p>The correction can be signed until the year closes on {view.yearCloses}.</p>
      <form action={post} noValidate key={state.answer}>
        <input type="hidden" name="declarationId" value={view.declarationId} />
        <input type="hidden" name="revision" value={view.revision} />
        <TextArea
          {...{ id: 'reason', name: 'reason', label: 'What is to be corrected, and why?', rows: 4 }}
          hint="The provider, its commissioner and national readers see this, and it stays with the next version. Do not describe a patient."
          defaultValue={state.typed.reason}
          error={errorAt('reason')}
        />
        {state.asksPassphrase && <PassphraseAgain error={errorAt('passphrase')} />}
        <Button pending={pending}>Begin the correction</Button>
      </form>
    </>
  )
}
