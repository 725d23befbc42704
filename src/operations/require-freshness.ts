import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { hintAt } from '@/domain/access/passphrase'
import type { Proof } from '@/domain/access/proof'
import { sayCodeFailure } from '@/domain/access/say-code-failure'
import { BUSY } from '@/domain/access/say-sign-in-failure'
import { sayCount } from '@/domain/say-count'
import { isFreshSession } from '@/server/session/find-freshness'
import { findSignedIn } from '@/server/session/find-session'
import { readSessionCookie } from '@/server/session/session-cookie'
import { confirmCode } from './confirm-code'
import { confirmPassphrase } from './confirm-passphrase'

/** What is wrong with the proof of who is asking. Its box is called `passphrase`, whatever is asked in it. */
interface Staleness {
  readonly at: 'passphrase'
  readonly message: string
}

/**
 * What keeps somebody from deciding until they have proved again that it is they; null when nothing does. Whoever has a second factor
 * gives a code of it, others their passphrase; who came by single sign-on signs in there again.
 */
export async function requireFreshness(actor: Actor, typed: string): Promise<Staleness | null> {
  return proveAgain(actor, await readSessionCookie(), typed)
}

/** The same for a session by its id. */
async function proveAgain(
  actor: Actor,
  session: string | undefined,
  typed: string,
): Promise<Staleness | null> {
  if (await isFreshSession(session)) return null
  const proof = (session && (await findSignedIn(session))?.proof) || 'passphrase'
  const message = await proofs[proof](actor, session, typed)
  return message === null ? null : { at: 'passphrase', message }
}

type Proving = (actor: Actor, session: string | undefined, typed: string) => Promise<string | null>

/** Each says what is wrong, or null where it proved it. */
const proofs: Readonly<Record<Proof, Proving>> = {
  issuer: () => Promise.resolve('Confirm in another window that it is you, then press the button again'),
  code: async (actor, session, typed) => {
    if (typed.trim() === '')
      return 'Enter a code of your authenticator app. It is asked for again before a decision'
    const confirmed = await confirmCode(actor, session, typed)
    return confirmed.ok ? null : sayCodeFailure(confirmed.failure)
  },
  passphrase: async (actor, session, typed) => {
    if (typed === '') return 'Enter your passphrase. It is asked for again before a decision'
    const confirmed = await confirmPassphrase(actor, session, typed)
    if (confirmed.ok) return null
    if (confirmed.failure.kind === 'busy') return BUSY
    if (confirmed.failure.kind === 'wrong')
      return `The passphrase is not right. Check it and try again${hintAt(typed)}`
    return `Too many wrong passphrases. Wait ${sayCount(confirmed.failure.waitMinutes, 'minute')}, then try again`
  },
}
