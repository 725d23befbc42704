'use client'

import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'
import { PassphraseAgain } from '@/ui/passphrase-again'
import { Form } from '@/ui/posting/form'
import { signInErrors } from '@/ui/posting/sign-in-errors'
import { usePosting } from '@/ui/posting/use-posting'
import { TextInput } from '@/ui/text-input'
import { invitePersonAction } from '../actions'
import type { InvitingState } from '../inviting-state'
import type { RoleChoices } from '../to-role-choices'
import { MadeInvitation } from './made-invitation'
import { RoleBoxes } from './role-boxes'

interface Props {
  readonly scope: string
  readonly choices: RoleChoices
  readonly asksPassphrase: boolean
  readonly listHref: string
  readonly inviteHref: string
}

/** Invites one person to one role. Answered by the link, where it is not mailed. */
export function InviteForm({ scope, choices, asksPassphrase, listHref, inviteHref }: Props) {
  const before: InvitingState = { answer: 0, typed: {}, errors: [], asksPassphrase, made: null }
  const [state, post, pending] = usePosting(invitePersonAction, before)
  const { signedOut, errors, typed, made } = state
  if (made) return <MadeInvitation {...{ made, listHref, againHref: inviteHref }} />
  const valueOf = (name: string) => typed[name] ?? ''
  const errorAt = (name: string) => errors.find(({ at }) => at === name)?.message
  const said = signedOut
    ? signInErrors(signedOut)
    : errors.map(({ at, message }) => ({ message, href: at ? `#${placeOf(at)}` : undefined }))
  const box = (name: string) => ({ id: name, name, defaultValue: valueOf(name), error: errorAt(name) })
  return (
    <>
      <PageTitle
        title={scope === 'own' ? 'Invite somebody to your provider' : 'Invite somebody'}
        hasErrors={said.length > 0}
      />
      <ErrorSummary key={state.answer} errors={said} />
      <Heading level={1}>Invite somebody</Heading>
      <p>
        They get a link that works once, for seven days, and choose their own passphrase. Somebody who has an
        account already signs in and takes up the role.
      </p>
      <Form state={state} post={post} does="invite">
        <input type="hidden" name="scope" value={scope} />
        <TextInput {...box('name')} label="Full name" autoComplete="off" />
        <TextInput {...box('address')} label="Email address" type="email" autoComplete="off" />
        <RoleBoxes {...{ choices, valueOf, errorAt, isTyped: state.answer > 0 }} />
        {!signedOut && state.asksPassphrase && <PassphraseAgain error={errorAt('passphrase')} />}
        {!signedOut && <Button pending={pending}>Invite</Button>}
      </Form>
    </>
  )
}

/** A date is in three boxes, of which the first is the place of its error. */
function placeOf(at: string): string {
  return at === 'from' || at === 'to' ? `${at}-day` : at
}
