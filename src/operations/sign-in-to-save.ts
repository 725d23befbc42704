import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { credentialsSchema } from '@/domain/access/credentials-schema'
import { sayCodeFailure } from '@/domain/access/say-code-failure'
import { type FormError, saySignInFailure } from '@/domain/access/say-sign-in-failure'
import { type Result, fail, ok } from '@/domain/result'
import { findSignedIn } from '@/server/session/find-session'
import type { Credentials, SignedInHere } from '@/server/session/authenticate-post'
import { giveCode } from './give-code'
import { beginSignIn } from './sign-in'
import { signOut } from './sign-out'

const NOT_THEIRS =
  'This page is not there for this person. Sign in as the person who opened it: what was typed is theirs'

const ENROL_FIRST =
  'This account has to set up a second factor first. Sign in in another window for that, then send this page again'
const EXPIRED = 'That took too long. Enter your passphrase and a new code'

/**
 * Signs in whoever was signed out while they typed, under the same checks and limits as at the door. Whoever did not open the
 * page, or may not save there, is not left signed in, ends nobody's session and learns nothing of it.
 */
export function signInToSave(may: (actor: Actor) => boolean) {
  return async (
    { formerSession, code, ...typed }: Credentials,
    drawnFor: string,
  ): Promise<Result<SignedInHere, readonly FormError[]>> => {
    const opened = await signInAtOnce(typed, code)
    if (!opened.ok) return opened
    const signedIn = await findSignedIn(opened.value)
    if (signedIn?.actor.personId === drawnFor && !signedIn.mustEnrol && may(signedIn.actor)) {
      await signOut(formerSession)
      return ok({ actor: signedIn.actor, session: opened.value })
    }
    await signOut(opened.value)
    return fail([{ field: 'email', message: signedIn?.mustEnrol ? ENROL_FIRST : NOT_THEIRS }])
  }
}

/** The passphrase and the code from one form. */
async function signInAtOnce(
  { email, passphrase, ...from }: Pick<Credentials, 'email' | 'passphrase' | 'device' | 'whence'>,
  code: string,
): Promise<Result<string, readonly FormError[]>> {
  const parsed = credentialsSchema.safeParse({ email, passphrase })
  if (!parsed.success)
    return fail(parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })))
  const begun = await beginSignIn({ ...parsed.data, ...from })
  if (!begun.ok) return fail([saySignInFailure(begun.failure, passphrase)])
  if (!begun.value.asksCode) return ok(begun.value.id)
  const whole = await giveCode({ half: begun.value.id, code, ...from })
  if (whole.ok) return ok(whole.value.id)
  const { failure } = whole
  const message = failure.kind === 'expired' ? EXPIRED : sayCodeFailure(failure)
  return fail([{ field: 'sign-in-code', message }])
}
