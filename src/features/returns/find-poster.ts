import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { credentialsSchema } from '@/domain/access/credentials-schema'
import { type FormError, saySignInFailure } from '@/domain/access/say-sign-in-failure'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { signIn } from '@/operations/sign-in'
import { signOut } from '@/operations/sign-out'
import { findActor } from '@/server/session/find-actor'
import { findActorOf } from '@/server/session/find-session'
import { readSessionCookie, setSessionCookie } from '@/server/session/session-cookie'
import { only } from './read-target'
import type { SignedOut } from './section-view'

type Poster = { readonly actor: Actor } | { readonly signedOut: Omit<SignedOut, 'posted'> }

/**
 * Who posts a section. Somebody whose session ended while they typed signs in with the same form, under the same checks
 * and limits as at the door. Whoever may not fill in this return is not left signed in, and learns nothing of it.
 */
export async function findPoster(form: FormData, target: ReturnKey): Promise<Poster> {
  const [email, passphrase] = [only(form, 'email'), only(form, 'passphrase')]
  if (!email && !passphrase) {
    const actor = await findActor()
    if (actor) return { actor }
    if (email === null) return { signedOut: { email: '', errors: [] } }
  }
  const parsed = credentialsSchema.safeParse({ email: email ?? '', passphrase: passphrase ?? '' })
  const refused = (errors: FormError[]) => ({ signedOut: { email: email ?? '', errors } })
  if (!parsed.success)
    return refused(parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })))
  const signedIn = await signIn({ ...parsed.data, formerSession: await readSessionCookie() })
  if (!signedIn.ok) return refused([saySignInFailure(signedIn.failure)])
  const actor = await findActorOf(signedIn.value)
  if (!actor || !can(actor, 'return:fill', target)) {
    await signOut(signedIn.value)
    return refused([{ field: 'email', message: NOT_YOURS }])
  }
  await setSessionCookie(signedIn.value)
  return { actor }
}

const NOT_YOURS = 'This page is not there for this person. Sign in as somebody who fills in this return'
