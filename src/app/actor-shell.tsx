import { ownFrameworks } from '@/domain/access/own-frameworks'
import { secondFactorHref } from '@/domain/addresses/account'
import { UNPREFIXED } from '@/domain/catalogue/framework-code'
import { signOutAction, staySignedInAction } from '@/features/session/actions'
import { SessionWarning } from '@/features/session/components/session-warning'
import { findOwnSession } from '@/server/session/find-actor'
import { HeaderAccountForm } from '@/ui/header-account-form'
import { PageOf } from '@/ui/posting/page-of'
import { type Area, areas, linksFor } from './areas'
import { askedAddress } from './asked-address'
import { FrameworkChoice } from './framework-choice'
import { OwnBanners } from './own-banners'
import { Shell, type ShellProps } from './shell'

const signIn = { href: '/sign-in', text: 'Sign in' }
const toEnrol = [{ href: secondFactorHref(), text: 'Set up your second factor' }]

interface Props extends Omit<ShellProps, 'actor' | 'signOut' | 'links' | 'current'> {
  /** The part of the service that the page belongs to. */
  readonly current?: Area
  /** Where the same page of another framework is; left out where there is none. */
  readonly hrefUnder?: (framework: string) => string
}

/**
 * The shell as whoever is asking sees it: where they may go, who they are, and the way out. Whoever has to set up a second factor first
 * is shown the way there and no other.
 */
export async function ActorShell({ current, framework, hrefUnder, children, ...frame }: Props) {
  const session = await findOwnSession()
  if (!session) {
    return (
      <Shell actor={null} framework={framework ?? UNPREFIXED} {...forStrangers(current)} {...frame}>
        {children}
      </Shell>
    )
  }
  const { actor, ends, proof, mustEnrol, banners } = session
  const own = mustEnrol ? [] : ownFrameworks(actor)
  const about = framework ?? own[0]?.code ?? UNPREFIXED
  const signOut = <HeaderAccountForm action={signOutAction}>Sign out</HeaderAccountForm>
  return (
    <PageOf person={actor.personId} address={await askedAddress()} proof={proof}>
      <Shell
        actor={actor}
        framework={about}
        links={mustEnrol ? toEnrol : linksFor(actor, about)}
        current={current && areas[current].hrefOf(about)}
        signOut={signOut}
        {...frame}
        before={
          <>
            <OwnBanners banners={banners} />
            {frame.before}
          </>
        }
      >
        {hrefUnder && <FrameworkChoice among={own} shown={about} hrefUnder={hrefUnder} />}
        {children}
        <SessionWarning ends={ends} stay={staySignedInAction} signOut={signOutAction} />
      </Shell>
    </PageOf>
  )
}

function forStrangers(current: Area | undefined) {
  const links = [{ href: areas.indicators.hrefOf(UNPREFIXED), text: areas.indicators.text }, signIn]
  return { links, current: current && areas[current].hrefOf(UNPREFIXED) }
}
