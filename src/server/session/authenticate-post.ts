import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { FormError } from '@/domain/access/say-sign-in-failure'
import type { Result } from '@/domain/result'
import { onlyText } from '../http/only-text'
import { findActor } from './find-actor'
import { readSessionCookie, setSessionCookie } from './session-cookie'

export interface Credentials {
  readonly email: string
  readonly passphrase: string
  /** The session that the browser had, which is over once another begins. */
  readonly formerSession: string | undefined
}

export interface SignedInHere {
  readonly actor: Actor
  readonly session: string
}

type SignIn = (typed: Credentials) => Promise<Result<SignedInHere, readonly FormError[]>>

type Poster =
  | { readonly actor: Actor }
  | { readonly signedOut: { readonly email: string; readonly errors: readonly FormError[] } }

/** Who posts a page that saves itself. Somebody whose session ended while they typed signs in with the same form. */
export async function authenticatePost(form: FormData, signIn: SignIn): Promise<Poster> {
  const [email, passphrase] = [onlyText(form, 'email'), onlyText(form, 'passphrase')]
  if (!email && !passphrase) {
    const actor = await findActor()
    if (actor) return { actor }
    if (email === null) return { signedOut: { email: '', errors: [] } }
  }
  const typed = { email: email ?? '', passphrase: passphrase ?? '' }
  const signedIn = await signIn({ ...typed, formerSession: await readSessionCookie() })
  if (!signedIn.ok) return { signedOut: { email: typed.email, errors: signedIn.failure } }
  await setSessionCookie(signedIn.value.session)
  return { actor: signedIn.value.actor }
}
