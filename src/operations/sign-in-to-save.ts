import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { credentialsSchema } from '@/domain/access/credentials-schema'
import { type FormError, saySignInFailure } from '@/domain/access/say-sign-in-failure'
import { type Result, fail, ok } from '@/domain/result'
import { findActorOf } from '@/server/session/find-session'
import type { Credentials, SignedInHere } from '@/server/session/authenticate-post'
import { signIn } from './sign-in'
import { signOut } from './sign-out'

const NOT_THEIRS =
  'This page is not there for this person. Sign in as the person who opened it: what was typed is theirs'

/**
 * Signs in whoever was signed out while they typed, under the same checks and limits as at the door. Whoever did not open the
 * page, or may not save there, is not left signed in, ends nobody's session and learns nothing of it.
 */
export function signInToSave(may: (actor: Actor) => boolean) {
  return async (
    { formerSession, whence, ...typed }: Credentials,
    drawnFor: string,
  ): Promise<Result<SignedInHere, readonly FormError[]>> => {
    const parsed = credentialsSchema.safeParse(typed)
    if (!parsed.success)
      return fail(parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })))
    const signedIn = await signIn({ ...parsed.data, whence })
    if (!signedIn.ok) return fail([saySignInFailure(signedIn.failure, typed.passphrase)])
    const actor = await findActorOf(signedIn.value)
    if (actor?.personId === drawnFor && may(actor)) {
      await signOut(formerSession)
      return ok({ actor, session: signedIn.value })
    }
    await signOut(signedIn.value)
    return fail([{ field: 'email', message: NOT_THEIRS }])
  }
}
