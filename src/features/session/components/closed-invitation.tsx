import type { InvitationSeen } from '@/operations/accept-invitation'
import { Heading } from '@/ui/heading'
import { LinkButton } from '@/ui/link-button'

const CLOSED = {
  used: {
    title: 'This invitation has been used',
    says: 'A link works once, and this one has made its account or given its role. Sign in with your own passphrase.',
  },
  withdrawn: {
    title: 'This invitation is void',
    says: 'It was withdrawn, or you were invited again since: then the newest link works, and only that one.',
  },
  expired: { title: 'This invitation has ended', says: 'A link works for seven days, and this one is over.' },
} as const

type Props = Pick<InvitationSeen, 'inviter'> & { readonly state: keyof typeof CLOSED }

/** What somebody may do whose link works no more. */
export function ClosedInvitation({ state, inviter }: Props) {
  const { title, says } = CLOSED[state]
  const whom = inviter ?? 'whoever runs this service'
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <p>{says}</p>
      {state === 'used' ? (
        <LinkButton href="/sign-in">Sign in</LinkButton>
      ) : (
        <p>
          Ask {whom} to invite you again. If you have an account already, you can{' '}
          <a href="/sign-in">sign in</a>.
        </p>
      )}
      {state === 'used' && <p>If it was not you who used it, tell {whom} at once.</p>}
    </>
  )
}

/** Somebody who has an account is to sign in with it, and not to make another. */
export function AccountAlready({
  email,
  signedInAs,
  signInHref,
}: {
  email: string
  signedInAs: string | null
  signInHref: string
}) {
  return (
    <>
      <Heading level={1}>You have an account already</Heading>
      <p>
        This invitation is for {email}, an address that has an account. Sign in with it, and take up the role
        there: nobody needs a second account.
      </p>
      {signedInAs && <p>You are signed in as {signedInAs}. Sign out first, then open your link again.</p>}
      {!signedInAs && <LinkButton href={signInHref}>Sign in to take up the role</LinkButton>}
    </>
  )
}
