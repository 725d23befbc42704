import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { type Permission, roles } from '@/domain/access/roles'
import { signOutAction, staySignedInAction } from '@/features/session/actions'
import { SessionWarning } from '@/features/session/components/session-warning'
import { findActor, findSessionEnds } from '@/server/session/find-actor'
import { HeaderAccountForm } from '@/ui/header-account-form'
import { Shell, type ShellProps } from './shell'

const home = { href: '/', text: 'Home' }
const indicators = { href: '/indicators', text: 'Indicators' }
const signIn = { href: '/sign-in', text: 'Sign in' }

const offered: readonly { href: string; text: string; to: readonly Permission[] }[] = [
  { href: '/returns', text: 'Returns', to: ['return:read-draft', 'return:read-submitted'] },
  {
    href: '/declarations',
    text: 'Declarations',
    to: ['declaration:read-draft', 'declaration:read-signed'],
  },
  { href: '/dashboards', text: 'Dashboards', to: ['return:read-submitted'] },
  { href: '/exports', text: 'Exports', to: ['return:read-submitted'] },
  { href: '/audit', text: 'Audit', to: ['audit:read'] },
]

/** The shell as whoever is asking sees it: where they may go, who they are, and the way out. */
export async function ActorShell({ children, ...frame }: Omit<ShellProps, 'actor' | 'signOut' | 'links'>) {
  const actor = await findActor()
  if (!actor) {
    return (
      <Shell actor={null} links={[indicators, signIn]} {...frame}>
        {children}
      </Shell>
    )
  }
  const ends = await findSessionEnds()
  const signOut = <HeaderAccountForm action={signOutAction}>Sign out</HeaderAccountForm>
  return (
    <Shell actor={actor} links={linksFor(actor)} signOut={signOut} {...frame}>
      {children}
      {ends && <SessionWarning ends={ends} stay={staySignedInAction} signOut={signOutAction} />}
    </Shell>
  )
}

function linksFor(actor: Actor) {
  const allowed = offered.filter(({ to }) => to.some((permission) => mayAnywhere(actor, permission)))
  return [home, ...allowed.map(({ href, text }) => ({ href, text })), ...ownProfile(actor), indicators]
}

/** For a provider's own people; others come to a profile from the provider it is of. */
function ownProfile({ memberships }: Actor) {
  const isOfProvider = memberships.some(({ role }) => roles[role].of === 'provider')
  return isOfProvider ? [{ href: '/profiles', text: 'Service profile' }] : []
}
