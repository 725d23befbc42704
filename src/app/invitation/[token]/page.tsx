import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { asking } from '@/domain/addresses/asking'
import { invitationHref } from '@/domain/addresses/people'
import { takeUpInvitationAction } from '@/features/people/actions'
import { TakingUp } from '@/features/people/components/taking-up'
import { AccountAlready, ClosedInvitation } from '@/features/session/components/closed-invitation'
import { AcceptBySignOn } from '@/features/session/components/accept-by-sign-on'
import { InvitationForm } from '@/features/session/components/invitation-form'
import { isOfNobodyKnown, lookAtInvitation } from '@/operations/accept-invitation'
import { readSettings } from '@/server/env'
import { findActor } from '@/server/session/find-actor'
import { SummaryList } from '@/ui/summary-list'
import { ActorShell } from '../../actor-shell'
import { heldPost } from '../../held-post'
import { Shell } from '../../shell'

const words = {
  passphrase: 'Choose a passphrase',
  hint: 'Use 12 characters or more: three or four words that have nothing to do with each other are easy to remember and hard to guess. You can use spaces.',
  name: 'Your full name',
  email: 'Your email address',
  mailed: 'You sign in with it, and what the service mails you goes there.',
}

/**
 * Where an invitation is accepted: by whoever has no account with a passphrase, by whoever has one signed in. A link that never was
 * is not there; one that works no more says what to do.
 */
export default async function InvitationPage({ params, searchParams }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const seen = (await lookAtInvitation(token)) ?? notFound()
  const { state, name, email, role, organisation, inviter } = seen
  if (state !== 'open')
    return <Plain title="Invitation">{<ClosedInvitation {...{ state, inviter }} />}</Plain>
  const rows = [
    { key: 'Name', value: name },
    { key: 'Email address', value: email },
    { key: 'Role', value: role },
    { key: 'Organisation', value: organisation ?? 'National' },
  ]
  if (seen.hasAccount) {
    const held = await heldPost([takeUpInvitationAction], searchParams)
    if (held) return held
    const actor = await findActor()
    if (actor?.email === email) return <ActorShell>{<TakingUp {...{ token, rows }} />}</ActorShell>
    const signInHref = asking('/sign-in', { next: invitationHref(token) })
    return (
      <Plain title="You have an account already">
        <AccountAlready {...{ email, signedInAs: actor?.email ?? null, signInHref }} />
      </Plain>
    )
  }
  const { singleSignOn } = readSettings()
  const asksName = isOfNobodyKnown(seen)
  return (
    <Plain>
      <InvitationForm {...{ token, asksName, words }}>
        <Welcome {...{ asksName, rows }} />
      </InvitationForm>
      {singleSignOn && <AcceptBySignOn token={token} button={singleSignOn.button} />}
    </Plain>
  )
}

function Welcome({ asksName, rows }: { asksName: boolean; rows: { key: string; value: string }[] }) {
  if (asksName)
    return (
      <p>
        You are invited to use this service, as its first administrator. Say who you are, then choose a
        passphrase.
      </p>
    )
  return (
    <>
      <p>You are invited to use this service. Check that this is you, then choose a passphrase.</p>
      <SummaryList rows={rows} />
    </>
  )
}

function Plain({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Shell actor={null} title={title}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">{children}</div>
      </div>
    </Shell>
  )
}
