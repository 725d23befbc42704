'use server'

import { notFound, redirect } from 'next/navigation'
import { acceptInvitation } from '@/operations/accept-invitation'
import type { SignInFailure } from '@/operations/prove-passphrase'
import { signIn } from '@/operations/sign-in'
import { signOut } from '@/operations/sign-out'
import { readFields } from '@/server/http/read-fields'
import { requireOwnOrigin } from '@/server/session/own-origin'
import { ownPath } from '@/server/session/own-path'
import { dropSessionCookie, readSessionCookie, setSessionCookie } from '@/server/session/session-cookie'
import type { FormError, InvitationState, SignInState } from './form-state'
import { signInSchema } from './sign-in-schema'

/** Signs somebody in and sends them on to where they were going. */
export async function signInAction(before: SignInState, form: FormData): Promise<SignInState> {
  await requireOwnOrigin()
  const typed = readFields(form, ['email', 'passphrase', 'next'])
  const refused = (errors: FormError[]) => ({ attempt: before.attempt + 1, email: typed.email, errors })
  const parsed = signInSchema.safeParse(typed)
  if (!parsed.success) {
    return refused(parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })))
  }
  const { email, passphrase, next } = parsed.data
  const signedIn = await signIn({ email, passphrase, formerSession: await readSessionCookie() })
  if (!signedIn.ok) return refused([sayFailure(signedIn.failure)])
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

function sayFailure(failure: SignInFailure): FormError {
  if (failure.kind === 'wrong') {
    return {
      field: 'passphrase',
      message: 'The email address or the passphrase is not right. Check both and try again',
    }
  }
  const wait = failure.waitMinutes === 1 ? '1 minute' : `${failure.waitMinutes} minutes`
  return { message: `Too many attempts to sign in with this email address. Wait ${wait}, then try again` }
}
