import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { BUSY, type SignInFailure } from '@/domain/access/say-sign-in-failure'
import { sayCount } from '@/domain/say-count'
import { fail, ok, type Result } from '@/domain/result'
import { changePassphrase as saveChanged } from '@/server/db/passphrases'
import { attemptsToConfirm } from '@/server/db/sign-in-failures'
import { withActor } from '@/server/db/transaction'
import { hashPassphrase } from '@/server/session/passphrase-hash'
import { hashToken } from '@/server/session/random-token'
import { faultOfNewPassphrase } from './fault-of-new-passphrase'
import { provePassphrase } from './prove-passphrase'
import { tellOfPassphrase } from './tell-of-passphrase'

/** What is wrong with a change of passphrase, and at which box. */
export interface PassphraseProblem {
  readonly at: 'present' | 'chosen'
  readonly message: string
}

/**
 * Changes one's own passphrase, for whoever knows the present one: every other session of theirs ends, and they are told. A new one that is no
 * good is said before the present one is tried.
 */
export async function changePassphrase(
  actor: Actor,
  session: string,
  { present, chosen }: { readonly present: string; readonly chosen: string },
): Promise<Result<true, readonly PassphraseProblem[]>> {
  const problems = passphraseFaults(actor, { present, chosen })
  if (problems.length > 0) return fail(problems)
  const counter = attemptsToConfirm(actor.personId)
  const proved = await provePassphrase(counter, actor.email, present)
  if (!proved.ok) {
    return fail([{ at: 'present', message: sayWrong(proved.failure) }])
  }
  const hash = await hashPassphrase(chosen)
  const changed = await withActor(actor, async ({ tx, at }) => {
    const done = await saveChanged(tx, hash, hashToken(session))
    if (done) await tellOfPassphrase(tx, actor.personId, at)
    return done
  })
  await counter.forget()
  return changed ? ok(true) : fail([{ at: 'present', message: 'This account has no passphrase to change' }])
}

function sayWrong(failure: SignInFailure): string {
  if (failure.kind === 'busy') return BUSY
  if (failure.kind === 'wrong') return 'Your present passphrase is not right. Check it and try again'
  return `Too many wrong passphrases. Wait ${sayCount(failure.waitMinutes, 'minute')}, then try again`
}

/** What is wrong with what was typed, before the present passphrase is tried. */
export function passphraseFaults(
  actor: Actor,
  { present, chosen }: { readonly present: string; readonly chosen: string },
): readonly PassphraseProblem[] {
  const organisation = actor.memberships[0]?.organisation ?? ''
  const message =
    faultOfNewPassphrase(chosen, { ...actor, organisation }) ??
    (chosen === present ? 'Choose another passphrase than the one you have' : null)
  return [
    ...(present === ''
      ? [{ at: 'present' as const, message: 'Enter the passphrase that you have now' }]
      : []),
    ...(message ? [{ at: 'chosen' as const, message }] : []),
  ]
}
