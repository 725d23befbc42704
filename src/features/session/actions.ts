'use server'

import { notFound, redirect } from 'next/navigation'
import { credentialsSchema } from '@/domain/access/credentials-schema'
import { type FormError, saySignInFailure } from '@/domain/access/say-sign-in-failure'
import type { SessionEnds } from '@/domain/access/session-ends'
import { acceptInvitation } from '@/operations/accept-invitation'
import { signIn } from '@/operations/sign-in'
import { signOut } from '@/operations/sign-out'
import { readFields } from '@/server/http/read-fields'
import { findSessionEnds } from '@/server/session/find-actor'
import { requireOwnOrigin } from '@/server/session/own-origin'
import { ownPath } from '@/server/session/own-path'
import { dropSessionCookie, readSessionCookie, setSessionCookie } from '@/server/session/session-cookie'
import type { InvitationState, SignInState } from './form-state'

/** Signs somebody in and sends them on to where they were going. */
export async function signInAction(before: SignInState, form: FormData): Promise<SignInState> {
  await requireOwnOrigin()
  const { next, ...typed } = readFields(form, ['email', 'passphrase', 'next'])
  const refused = (errors: FormError[]) => ({ attempt: before.attempt + 1, email: typed.email, errors })
  const parsed = credentialsSchema.safeParse(typed)
  if (!parsed.success) {
    return refused(parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })))
  }
  const signedIn = await signIn({ ...parsed.data, formerSession: await readSessionCookie() })
  if (!signedIn.ok) return refused([saySignInFailure(signedIn.failure)])
  await setSessionCookie(signedIn.value)
  redirect(ownPath(next))
}

/** Ends the session here and in the database. */
export async function signOutAction(): Promise<void> {
  await requireOwnOrigin()
  await signOut(await readSessionCookie())
  await dropSessionCookie()
  redirect('/sign-in?ended=sign-out')
}

/** Makes the invited person's account. They then sign in, as they will from now on. */
export async function acceptInvitationAction(
  before: InvitationState,
  form: FormData,
): Promise<InvitationState> {
  await requireOwnOrigin()
  const { token, passphrase } = readFields(form, ['token', 'passphrase'])
  const accepted = await acceptInvitation(token, passphrase)
  if (accepted.ok) redirect('/sign-in?ended=invitation')
  if (accepted.failure.kind === 'not-found') notFound()
  return {
    attempt: before.attempt + 1,
    errors: [{ field: 'passphrase', message: accepted.failure.message }],
  }
}

/** Goes on with the session for as long as it may still last, and says how long that is; null when it has ended. */
export async function staySignedInAction(): Promise<SessionEnds | null> {
  await requireOwnOrigin()
  // Reading a session is what counts as using it.
  return findSessionEnds()
}
