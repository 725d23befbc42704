'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '@/ui/button'
import { Checkboxes } from '@/ui/checkboxes'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import { PassphraseAgain } from '@/ui/passphrase-again'
import { TextInput } from '@/ui/text-input'
import type { SigningView } from '../to-signing-view'
import type { SignatureState } from '../signature-state'

interface Props {
  readonly view: Pick<SigningView, 'declarationId' | 'form' | 'statement' | 'version'>
  readonly title: string
  /** What stands between the errors and the signature: all that is declared. */
  readonly children: ReactNode
  readonly action: (state: SignatureState, form: FormData) => Promise<SignatureState>
}

/** The signature: name, role, statement, and the passphrase once more. Pressing the button twice signs once. */
export function SignForm({ view, title, children, action }: Props) {
  const { form } = view
  const untouched: SignatureState = {
    ...{ answer: 0, typed: { name: '', role: '', agreed: false, reason: '' }, errors: [] },
    asksPassphrase: form.asksPassphrase,
  }
  const [state, post, pending] = useActionState(action, untouched)
  const errorAt = (at: string) => state.errors.find((error) => error.at === at)?.message
  const errors = state.errors.map(({ at, message }) => ({ message, href: at ? `#${at}` : undefined }))
  return (
    <>
      <PageTitle title={title} hasErrors={errors.length > 0} />
      <ErrorSummary key={`errors ${state.answer}`} errors={errors} />
      {children}
      <form action={post} noValidate key={state.answer}>
        <h2 className="nhsuk-heading-m">Sign</h2>
        <input type="hidden" name="declarationId" value={view.declarationId} />
        <input type="hidden" name="revision" value={form.revision} />
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
        <input type="hidden" name="contentSha256" value={form.contentSha256} />
        <TextInput
          {...{ id: 'signedName', name: 'signedName', label: 'Your full name', autoComplete: 'name' }}
          defaultValue={state.typed.name}
          error={errorAt('signedName')}
        />
        <TextInput
          {...{
            id: 'signedRole',
            name: 'signedRole',
            label: 'Your role',
            autoComplete: 'organization-title',
          }}
          hint="Such as chief executive or medical director"
          defaultValue={state.typed.role}
          error={errorAt('signedRole')}
        />
        <Checkboxes
          id="agreed"
          name="agreed"
          legend="Statement"
          legendSize="s"
          error={errorAt('agreed')}
          defaultValues={state.typed.agreed ? ['yes'] : []}
          items={[{ value: 'yes', label: view.statement }]}
        />
        {state.asksPassphrase && <PassphraseAgain error={errorAt('passphrase')} />}
        <Button pending={pending}>
          {view.version === 0 ? 'Sign declaration' : `Sign version ${view.version + 1}`}
        </Button>
      </form>
    </>
  )
}
