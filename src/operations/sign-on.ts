import type { Actor } from '@/domain/access/actor'
import type { SignOnIntent, SignOnProblem, Vouched } from '@/domain/access/sign-on'
import { type Result, fail, ok } from '@/domain/result'
import { accountHref } from '@/domain/addresses/admin'
import { sayMoment } from '@/domain/periods/format'
import { database } from '@/server/db/client'
import { acceptByIssuer, findIdentity, linkIdentity } from '@/server/db/identities'
import { recordRefusal } from '@/server/db/sign-in-refusals'
import { withActor } from '@/server/db/transaction'
import { isFreshSession } from '@/server/session/find-freshness'
import { hashToken, isToken } from '@/server/session/random-token'
import { finishSignOn } from '@/server/session/single-sign-on'
import type { SingleSignOn } from '@/server/single-sign-on'
import { openSessionOf } from './open-session-of'
import { queueNotice } from './queue-notice'
import { renewSession } from './renew-session'

/** What the provider sent the browser back with, and the cookies that it brought. */
interface Arrived {
  readonly provider: SingleSignOn
  readonly query: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
}

/** What the browser had before: a session of its own, perhaps, and whose; and what it says that it is. */
interface Before {
  readonly actor: Actor | null
  readonly session: string | undefined
  readonly device: string | null
}

/** The id of the session that is in force now, in the browser that asked. */
type SignedOn = Result<string, SignOnProblem>

/**
 * What somebody wanted of single sign-on, once the provider has vouched for them: to sign in with the account that is linked to
 * who they are there, to accept an invitation, which links it, to confirm in an open session that it is they, or to link the account of
 * an open session. Nothing is stored before it has, and then all of it or nothing.
 */
export async function signOn(arrived: Arrived, intent: SignOnIntent, before: Before): Promise<SignedOn> {
  const vouched = await finishSignOn(arrived.provider, arrived)
  if (!vouched.ok) return vouched
  switch (intent.for) {
    case 'sign-in':
      return signInAs(vouched.value, before)
    case 'invitation':
      return acceptAs(vouched.value, intent.token, before)
    case 'confirm':
      return confirmAs(vouched.value, before)
    case 'link':
      return linkAs(vouched.value, before)
  }
}

async function signInAs(vouched: Vouched, before: Before): Promise<SignedOn> {
  const personId = await findIdentity(database(), vouched)
  if (personId) return ok(await withActor({ personId }, (scope) => open(personId, before, scope)))
  await recordRefusal(database(), { personId: null, isLocked: false })
  return fail('unknown')
}

async function acceptAs(vouched: Vouched, token: string, before: Before): Promise<SignedOn> {
  if (!isToken(token)) return fail('invitation')
  if (await findIdentity(database(), vouched)) return fail('linked')
  const personId = await withActor(null, ({ tx }) =>
    acceptByIssuer(tx, { ...vouched, tokenHash: hashToken(token) }),
  )
  if (!personId) return fail('invitation')
  return ok(await withActor({ personId }, (scope) => open(personId, before, scope)))
}

/** How long ago somebody may have signed in there again, the clocks of both being a little apart. */
const AGAIN_WITHIN_SECONDS = 120

async function confirmAs(vouched: Vouched, { actor, session }: Before): Promise<SignedOn> {
  if (!actor || !isToken(session)) return fail('expired')
  if ((await findIdentity(database(), vouched)) !== actor.personId) return fail('another-person')
  const { authTime } = vouched
  return withActor(actor, async ({ tx, at }): Promise<SignedOn> => {
    if (!isAgain(authTime, at)) return fail('stale')
    const renewed = await renewSession(tx, session, 'issuer')
    return renewed ? ok(renewed) : fail('expired')
  })
}

/** Who has just signed in there, since a provider may still know whoever sat here before. */
function isAgain(authTime: number | null, at: Date): boolean {
  return authTime !== null && Math.abs(at.getTime() / 1000 - authTime) <= AGAIN_WITHIN_SECONDS
}

/** Links the account that is open to who has just signed in there, in a session whose proof is not old; twice is once. */
async function linkAs(vouched: Vouched, { actor, session }: Before): Promise<SignedOn> {
  if (!actor || !isToken(session) || !(await isFreshSession(session))) return fail('expired')
  const known = await findIdentity(database(), vouched)
  if (known) return known === actor.personId ? ok(session) : fail('linked-elsewhere')
  return withActor(actor, async ({ tx, at }): Promise<SignedOn> => {
    if (!isAgain(vouched.authTime, at)) return fail('stale')
    if (!(await linkIdentity(tx, vouched))) return fail('linked-elsewhere')
    await queueNotice(tx, {
      kind: 'identity-linked',
      key: `identity-linked ${actor.personId} ${at.toISOString()}`,
      to: { personId: actor.personId },
      facts: { when: sayMoment(at) },
      href: accountHref(),
    })
    return ok(session)
  })
}

/** Where else somebody signs in is for their provider to watch: no notice is sent of a browser that is new. */
function open(
  personId: string,
  { session: former, device }: Before,
  scope: Parameters<typeof openSessionOf>[0],
) {
  return openSessionOf(scope, { personId, assurance: 'oidc', device, isKnown: true, former })
}
