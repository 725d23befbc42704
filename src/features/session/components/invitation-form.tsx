'use client'

import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { PageTitle } from '@/ui/page-title'
import { PassphraseInput } from '@/ui/passphrase-input'
import { TextInput } from '@/ui/text-input'
import { Form } from '@/ui/posting/form'
import { usePosting } from '@/ui/posting/use-posting'
import { acceptInvitationAction } from '../actions'
import type { InvitationState } from '../form-state'
import { errorAt, summarise } from './form-errors'

const unused: InvitationState = { answer: 0, errors: [] }
interface Props {
  readonly token: string
  /** Whether nobody knows yet who it is: the first administrator says so. */
  readonly asksName: boolean
  /** Written by the server, so that no script carries them. */
  readonly words: Readonly<Record<'passphrase' | 'hint' | 'name' | 'email' | 'mailed', string>>
  readonly children: ReactNode
}

/** Where an invited person chooses their passphrase. The page says above it who is invited to what. */
export function InvitationForm({ token, asksName, words, children }: Props) {
  const [state, post, pending] = usePosting(acceptInvitationAction, unused)
  return (
    <>
      <PageTitle title="Accept your invitation" hasErrors={state.errors.length > 0} />
      <ErrorSummary key={state.answer} errors={summarise(state.errors)} />
      <h1 className="nhsuk-heading-l">Accept your invitation</h1>
      {children}
      <Form state={state} post={post} does="go on">
        {asksName && <OwnName {...state} words={words} />}
        <PassphraseInput
          {...{ id: 'passphrase', name: 'passphrase', label: words.passphrase }}
          hint={words.hint}
          autoComplete="new-password"
          error={errorAt(state.errors, 'passphrase')}
        />
        <input type="hidden" name="token" value={token} />
        <Button pending={pending}>Create your account</Button>
      </Form>
    </>
  )
}

/** Who the first administrator is: by this name and address others know them from then on. */
function OwnName({ errors, typed, words }: InvitationState & Pick<Props, 'words'>) {
  return (
    <>
      <TextInput
        {...{ id: 'name', name: 'name', label: words.name, autoComplete: 'name', width: 30 }}
        defaultValue={typed?.name ?? ''}
        error={errorAt(errors, 'name')}
      />
      <TextInput
        {...{ id: 'email', name: 'email', type: 'email', label: words.email, width: 30 }}
        {...{ autoComplete: 'username', spellCheck: false }}
        hint={words.mailed}
        defaultValue={typed?.email ?? ''}
        error={errorAt(errors, 'email')}
      />
    </>
  )
}
