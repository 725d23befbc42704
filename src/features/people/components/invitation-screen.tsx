'use client'

import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'
import { PassphraseAgain } from '@/ui/passphrase-again'
import { Form } from '@/ui/posting/form'
import { signInErrors } from '@/ui/posting/sign-in-errors'
import { usePosting } from '@/ui/posting/use-posting'
import { SummaryList } from '@/ui/summary-list'
import { Tag } from '@/ui/tag'
import { inviteAgainAction } from '../actions'
import type { InvitingState } from '../inviting-state'
import type { InvitationView } from '../to-person-view'
import { MadeInvitation } from './made-invitation'

interface Props {
  readonly view: InvitationView
  readonly asksPassphrase: boolean
  readonly listHref: string
  readonly inviteHref: string
}

/** An invitation that waits, with the ways to send it again and to withdraw it. */
export function InvitationScreen({ view, asksPassphrase, listHref, inviteHref }: Props) {
  const before: InvitingState = { answer: 0, typed: {}, errors: [], asksPassphrase: false, made: null }
  const [state, post, pending] = usePosting(inviteAgainAction, before)
  const { signedOut, made } = state
  if (made) return <MadeInvitation {...{ made, listHref, againHref: inviteHref }} />
  const errors = signedOut
    ? signInErrors(signedOut)
    : state.errors.map(({ at, message }) => ({ message, href: at ? `#${at}` : undefined }))
  const passphrase = state.errors.find(({ at }) => at === 'passphrase')?.message
  return (
    <>
      <PageTitle title={`Invitation of ${view.name}`} hasErrors={errors.length > 0} />
      <ErrorSummary key={state.answer} errors={errors} />
      <Heading level={1} caption="Invitation">
        {view.name} <Tag colour={view.colour}>{view.state}</Tag>
      </Heading>
      <SummaryList rows={view.facts} />
      {view.isWaiting && (
        <>
          <p>
            If the link is lost or has ended, invite them again: they get a new link, and the one before is
            void.
          </p>
          <Form state={state} post={post} does="invite again">
            <input type="hidden" name="scope" value={view.scope} />
            <input type="hidden" name="id" value={view.id} />
            {!signedOut && (asksPassphrase || state.asksPassphrase) && <PassphraseAgain error={passphrase} />}
            {!signedOut && <Button pending={pending}>Invite again</Button>}
          </Form>
          <p>
            <a href={view.withdrawHref}>Withdraw this invitation</a>
          </p>
        </>
      )}
    </>
  )
}
