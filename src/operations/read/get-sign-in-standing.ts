import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { type RefusedDay, listRefusedDays } from '@/server/db/sign-in-refusals'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import type { SingleSignOn } from '@/server/single-sign-on'

/** How people sign in, as the settings say, and how often it was refused. */
export interface SignInStanding {
  /** Null where people sign in by passphrase alone; without its secret. */
  readonly singleSignOn: Omit<SingleSignOn, 'clientSecret'> | null
  /** The address to which the provider sends people back. */
  readonly callback: string
  /** How many proxies are believed about a client's address; 0 for none. */
  readonly proxies: number
  readonly days: readonly RefusedDay[]
}

/** Null for whoever does not keep the register. One query. */
export async function getSignInStanding(actor: Actor): Promise<SignInStanding | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  const { singleSignOn, origin, trustedProxyHops } = readSettings()
  const { clientSecret: _, ...told } = singleSignOn ?? { clientSecret: '' }
  return {
    singleSignOn: 'issuer' in told ? told : null,
    callback: `${origin}/api/auth/callback/sso`,
    proxies: trustedProxyHops,
    days: await withActor(actor, ({ tx }) => listRefusedDays(tx)),
  }
}
