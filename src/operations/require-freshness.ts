import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { hintAt } from '@/domain/access/passphrase'
import type { Proof } from '@/domain/access/proof'
import { sayCodeFailure } from '@/domain/access/say-code-failure'
import { BUSY } from '@/domain/access/say-sign-in-failure'
import { fail, type Result } from '@/domain/result'
import { sayCount } from '@/domain/say-count'
import { isFreshSession } from '@/server/session/find-freshness'
import { findSignedIn } from '@/server/session/find-session'
import { readSessionCookie, setSessionCookie } from '@/server/session/session-cookie'
import { confirmCode } from './confirm-code'
import { confirmPassphrase } from './confirm-passphrase'

/** What is wrong with the proof of who is asking. Its box is called `passphrase`, whatever is asked in it. */
export interface Staleness {
  readonly at: 'passphrase'
  readonly message: string
}

/**
 * What keeps somebody from deciding until they have proved again that it is they; null when nothing does. Whoever has a second factor
 * gives a code of it, others their passphrase; who came by single sign-on signs in there again. Their session then goes on under
 * another id, which their browser is given.
 */
export async function requireFreshness(actor: Actor, typed: string): Promise<Staleness | null> {
  return proveAgain(actor, await readSessionCookie(), typed)
}

/** The same for a session by its id, of which the browser is given the next one. */
async function proveAgain(
  actor: Actor,
  session: string | undefined,
  typed: string,
): Promise<Staleness | null> {
  if (await isFreshSession(session)) return null
  const proof = (session && (await findSignedIn(session))?.proof) || 'passphrase'
  const proved = await proofs[proof](actor, session, typed)
  if (!proved.ok) return { at: 'passphrase', message: proved.failure }
  await setSessionCookie(proved.value)
  return null
}

type Proving = (actor: Actor, session: string | undefined, typed: string) => Promise<Result<string, string>>

/** Each gives the id under which the session goes on, or says what is wrong. */
const proofs: Readonly<Record<Proof, Proving>> = {
  issuer: () =>
    Promise.resolve(fail('Confirm in another window that it is you, then press the button again')),
  code: async (actor, session, typed) => {
    if (typed.trim() === '')
      return fail('Enter a code of your authenticator app. It is asked for again before a decision')
    const confirmed = await confirmCode(actor, session, typed)
    return confirmed.ok ? confirmed : fail(sayCodeFailure(confirmed.failure))
  },
  passphrase: async (actor, session, typed) => {
    if (typed === '') return fail('Enter your passphrase. It is asked for again before a decision')
    const confirmed = await confirmPassphrase(actor, session, typed)
    if (confirmed.ok) return confirmed
    if (confirmed.failure.kind === 'busy') return fail(BUSY)
    if (confirmed.failure.kind === 'wrong')
      return fail(`The passphrase is not right. Check it and try again${hintAt(typed)}`)
    const wait = sayCount(confirmed.failure.waitMinutes, 'minute')
    return fail(`Too many wrong passphrases. Wait ${wait}, then try again`)
  },
}
