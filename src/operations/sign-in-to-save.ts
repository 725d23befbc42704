import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { credentialsSchema } from '@/domain/access/credentials-schema'
import { type FormError, saySignInFailure } from '@/domain/access/say-sign-in-failure'
import { type Result, fail, ok } from '@/domain/result'
import { findActorOf } from '@/server/session/find-session'
import type { Credentials, SignedInHere } from '@/server/session/authenticate-post'
import { signIn } from './sign-in'
import { signOut } from './sign-out'

/** Who may save what was typed, and how a page calls it to whoever may not. */
interface Guarded {
  readonly may: (actor: Actor) => boolean
  /** `this return` */
  readonly what: string
}

/**
 * Signs in whoever was signed out while they typed, under the same checks and limits as at the door. Whoever may not
 * save there is not left signed in, and learns nothing of it.
 */
export function signInToSave({ may, what }: Guarded) {
  return async (typed: Credentials): Promise<Result<SignedInHere, readonly FormError[]>> => {
    const parsed = credentialsSchema.safeParse({ email: typed.email, passphrase: typed.passphrase })
    if (!parsed.success)
      return fail(parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })))
    const signedIn = await signIn({ ...parsed.data, formerSession: typed.formerSession })
    if (!signedIn.ok) return fail([saySignInFailure(signedIn.failure)])
    const actor = await findActorOf(signedIn.value)
    if (actor && may(actor)) return ok({ actor, session: signedIn.value })
    await signOut(signedIn.value)
    const message = `This page is not there for this person. Sign in as somebody who fills in ${what}`
    return fail([{ field: 'email', message }])
  }
}
