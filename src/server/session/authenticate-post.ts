import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { FormError } from '@/domain/access/say-sign-in-failure'
import type { Result } from '@/domain/result'
import type { Whence } from '../db/sign-in-failures'
import { onlyText } from '../http/only-text'
import { DRAWN_FOR, postedOn } from '../http/submitted-values'
import { readSettings } from '../env'
import { findOwnSession } from './find-actor'
import { readDevice } from './read-device'
import type { SignedIn } from './find-session'
import { readSessionCookie, setSessionCookie } from './session-cookie'
import { readWhence, rememberThisDevice } from './whence'

export interface Credentials {
  readonly email: string
  readonly passphrase: string
  /** What was typed as a code; empty where none was. */
  readonly code: string
  /** What the browser said it is. */
  readonly device: string
  readonly whence: Whence
  /** The session that the browser had, which is over once another begins. */
  readonly formerSession: string | undefined
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
  /** Whether there is a box for a code. */
  readonly asksCode: boolean
}

const SOMEBODY_ELSE =
  'Somebody else has signed in since this page was opened, so nothing was saved. Sign in as the person who opened it'

const ENROL_FIRST =
  'Nothing was saved: you have to set up a second factor first. Open Your account in another window, then send this page again'

type Poster = { readonly actor: Actor } | { readonly signedOut: HasToSignIn }

/**
 * Who posts a page: whoever it was drawn for, and nobody else. Somebody whose session ended while they typed, or who finds
 * another person signed in, signs in with the same form.
 */
export async function authenticatePost(form: FormData, signIn: SignIn): Promise<Poster> {
  const [email, drawnFor] = [onlyText(form, 'email'), onlyText(form, DRAWN_FOR) ?? '']
  const held = { posted: postedOn(form), asksCode: !readSettings().invented }
  if (email === null) {
    const session = await findOwnSession()
    if (session?.actor.personId === drawnFor && !session.mustEnrol) return { actor: session.actor }
    return { signedOut: { ...held, email: '', errors: session ? [whyNot(session)] : [] } }
  }
  const [passphrase, code] = [onlyText(form, 'passphrase') ?? '', onlyText(form, 'sign-in-code') ?? '']
  const typed = { email, passphrase, code, device: await readDevice() }
  const from = { formerSession: await readSessionCookie(), whence: await readWhence() }
  const signedIn = await signIn({ ...typed, ...from }, drawnFor)
  if (!signedIn.ok) return { signedOut: { ...held, email, errors: signedIn.failure } }
  await setSessionCookie(signedIn.value.session)
  await rememberThisDevice(signedIn.value.actor.email)
  return { actor: signedIn.value.actor }
}

function whyNot({ mustEnrol }: SignedIn): FormError {
  return { message: mustEnrol ? ENROL_FIRST : SOMEBODY_ELSE }
}
