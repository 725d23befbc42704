import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { FormError } from '@/domain/access/say-sign-in-failure'
import type { Result } from '@/domain/result'
import type { Whence } from '../db/sign-in-failures'
import { onlyText } from '../http/only-text'
import { DRAWN_FOR, postedOn } from '../http/submitted-values'
import { findActor } from './find-actor'
import { readSessionCookie, setSessionCookie } from './session-cookie'
import { readWhence, rememberThisDevice } from './whence'

export interface Credentials {
  readonly email: string
  readonly passphrase: string
  /** The session that the browser had, which is over once another begins. */
  readonly formerSession: string | undefined
  readonly whence: Whence
}

export interface SignedInHere {
  readonly actor: Actor
  readonly session: string
}

type SignIn = (typed: Credentials, drawnFor: string) => Promise<Result<SignedInHere, readonly FormError[]>>

/** Nobody may post this page yet: they sign in first, with all that was posted still on it. */
interface HasToSignIn {
  readonly email: string
  readonly errors: readonly FormError[]
  readonly posted: readonly (readonly [name: string, value: string])[]
}

const SOMEBODY_ELSE =
  'Somebody else has signed in since this page was opened, so nothing was saved. Sign in as the person who opened it'

type Poster = { readonly actor: Actor } | { readonly signedOut: HasToSignIn }

/**
 * Who posts a page: whoever it was drawn for, and nobody else. Somebody whose session ended while they typed, or who finds
 * another person signed in, signs in with the same form.
 */
export async function authenticatePost(form: FormData, signIn: SignIn): Promise<Poster> {
  const [email, drawnFor] = [onlyText(form, 'email'), onlyText(form, DRAWN_FOR) ?? '']
  const posted = postedOn(form)
  if (email === null) {
    const actor = await findActor()
    if (actor?.personId === drawnFor) return { actor }
    return { signedOut: { email: '', errors: actor ? [{ message: SOMEBODY_ELSE }] : [], posted } }
  }
  const typed = { email, passphrase: onlyText(form, 'passphrase') ?? '' }
  const from = { formerSession: await readSessionCookie(), whence: await readWhence() }
  const signedIn = await signIn({ ...typed, ...from }, drawnFor)
  if (!signedIn.ok) return { signedOut: { email, errors: signedIn.failure, posted } }
  await setSessionCookie(signedIn.value.session)
  await rememberThisDevice(signedIn.value.actor.email)
  return { actor: signedIn.value.actor }
}
