'use server'

import { notFound, redirect } from 'next/navigation'
import { credentialsSchema } from '@/domain/access/credentials-schema'
import {
  postedChoiceSchema,
  postedCodeSchema,
  postedForgottenSchema,
  postedInvitationSchema,
  postedSignInSchema,
  postedSignOnSchema,
} from '@/domain/access/posted-session-schema'
import { sayCodeFailure } from '@/domain/access/say-code-failure'
import { type FormError, saySignInFailure } from '@/domain/access/say-sign-in-failure'
import { codeHref, confirmHref, forgottenHref, secondFactorHref } from '@/domain/addresses/account'
import { accountHref } from '@/domain/addresses/admin'
import { asking } from '@/domain/addresses/asking'
import { acceptInvitation } from '@/operations/accept-invitation'
import { askPassphraseReset } from '@/operations/ask-passphrase-reset'
import { choosePassphrase } from '@/operations/choose-passphrase'
import { giveCode } from '@/operations/give-code'
import { beginSignIn } from '@/operations/sign-in'
import { signOut } from '@/operations/sign-out'
import { signOnProblemHref } from '@/domain/addresses/sign-on'
import { readSettings } from '@/server/env'
import { keepSignOn } from '@/server/session/sign-on-cookies'
import { beginSignOn } from '@/server/session/single-sign-on'
import { onlyText } from '@/server/http/only-text'
import { readForm } from '@/server/http/read-form'
import { DRAWN_FOR, ownFields } from '@/server/http/submitted-values'
import { action } from '@/server/session/action'
import { findActor, findSessionEnds } from '@/server/session/find-actor'
import { isFresh } from '@/server/session/find-freshness'
import { readDevice } from '@/server/session/read-device'
import { ownPath } from '@/server/session/own-path'
import { requireActor } from '@/server/session/require-actor'
import { dropSessionCookie, readSessionCookie, setSessionCookie } from '@/server/session/session-cookie'
import { readWhence, rememberThisDevice } from '@/server/session/whence'
import type { Answered } from '@/ui/posting/answered'
import type { InvitationState, SignInState } from './form-state'

const MALFORMED = 'This form did not arrive as our page sends it. Open the page again and type it there'

/** Signs somebody in and sends them on to where they were going. */
export const signInAction = action(async (before: SignInState, form: FormData): Promise<SignInState> => {
  const refused = (errors: FormError[]) => ({
    ...{ answer: before.answer + 1, errors },
    email: onlyText(form, 'email') ?? '',
  })
  const posted = readForm(ownFields(form), postedSignInSchema)
  if (!posted.ok) return refused([{ message: MALFORMED }])
  const { next, ...typed } = posted.value
  const parsed = credentialsSchema.safeParse(typed)
  if (!parsed.success)
    return refused(parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })))
  const from = {
    ...{ formerSession: await readSessionCookie(), whence: await readWhence() },
    device: await readDevice(),
  }
  const begun = await beginSignIn({ ...parsed.data, ...from })
  if (!begun.ok) return refused([saySignInFailure(begun.failure, typed.passphrase)])
  await setSessionCookie(begun.value.id)
  if (begun.value.asksCode) redirect(codeHref(ownPath(next)))
  await rememberThisDevice(parsed.data.email)
  redirect(ownPath(next))
})

/** Sends somebody on to the provider of single sign-on, or says that it does not answer. */
export const signOnAction = action(async (_: Answered, form: FormData): Promise<Answered> => {
  const posted = readForm(ownFields(form), postedSignOnSchema)
  const { singleSignOn } = readSettings()
  if (!posted.ok || !singleSignOn) notFound()
  if (posted.value.for === 'link') await requireOwner(form)
  const isAgain = posted.value.for === 'confirm' || posted.value.for === 'link'
  const begun = await beginSignOn(singleSignOn, { again: isAgain })
  if (!begun) redirect(signOnProblemHref('unavailable'))
  await keepSignOn(begun, posted.value)
  redirect(begun.location)
})

/** Only whoever the page was drawn for links their account, once they have proved again who they are. */
async function requireOwner(form: FormData): Promise<void> {
  const { personId } = await requireActor()
  if (personId !== onlyText(form, DRAWN_FOR)) redirect('/sign-in')
  if (!(await isFresh())) redirect(confirmHref(accountHref()))
}

/** Makes of half a sign-in a whole one, by a code. Whoever used a recovery code is told how many are left. */
export const giveCodeAction = action(
  async (before: InvitationState, form: FormData): Promise<InvitationState> => {
    const refused = (message: string) => ({ answer: before.answer + 1, errors: [{ field: 'code', message }] })
    const posted = readForm(ownFields(form), postedCodeSchema)
    if (!posted.ok) return refused(MALFORMED)
    const { code, next } = posted.value
    const given = await giveCode({
      ...{ half: await readSessionCookie(), code },
      ...{ device: await readDevice(), whence: await readWhence() },
    })
    if (given.ok) {
      await setSessionCookie(given.value.id)
      await rememberThisDevice(given.value.email)
      redirect(given.value.proved.by === 'recovery' ? secondFactorHref() : ownPath(next))
    }
    if (given.failure.kind === 'expired') redirect('/sign-in?ended=half')
    return refused(sayCodeFailure(given.failure))
  },
)

/** Mails a link to choose a new passphrase, if the address is somebody's; says the same whether it is or not. */
export const forgottenAction = action(async (before: SignInState, form: FormData): Promise<SignInState> => {
  const posted = readForm(ownFields(form), postedForgottenSchema)
  const parsed = posted.ok ? credentialsSchema.shape.email.safeParse(posted.value.email) : null
  if (!parsed?.success) {
    const message = parsed?.error.issues[0]?.message ?? MALFORMED
    return {
      answer: before.answer + 1,
      email: onlyText(form, 'email') ?? '',
      errors: [{ field: 'email', message }],
    }
  }
  await askPassphraseReset(parsed.data)
  redirect(`${forgottenHref()}?asked=yes`)
})

/** Chooses a new passphrase by the link that was sent. Every session of theirs ends; they sign in as ever. */
export const choosePassphraseAction = action(
  async (before: InvitationState, form: FormData): Promise<InvitationState> => {
    const posted = readForm(ownFields(form), postedChoiceSchema)
    if (!posted.ok) notFound()
    const chosen = await choosePassphrase(posted.value.token, posted.value.chosen)
    if (chosen.ok) redirect('/sign-in?ended=chosen')
    if (chosen.failure.kind === 'not-found') notFound()
    return { answer: before.answer + 1, errors: [{ field: 'chosen', message: chosen.failure.message }] }
  },
)

/** Ends the session here and in the database; on a page of somebody who is signed in no more, nobody's. */
export const signOutAction = action(async (form: FormData): Promise<void> => {
  if (await isOfSomebodyElse(form)) redirect('/')
  await signOut(await readSessionCookie())
  await dropSessionCookie()
  redirect('/sign-in?ended=sign-out')
})

/** Makes the invited person's account. They then sign in, as they will from now on. */
export const acceptInvitationAction = action(
  async (before: InvitationState, form: FormData): Promise<InvitationState> => {
    const posted = readForm(ownFields(form), postedInvitationSchema)
    if (!posted.ok) notFound()
    const { token, passphrase, ...typed } = posted.value
    const accepted = await acceptInvitation(token, passphrase, typed)
    if (accepted.ok) redirect(asking('/sign-in', { ended: 'invitation', invitation: token }))
    if (accepted.failure.kind === 'not-found') notFound()
    return { answer: before.answer + 1, typed, errors: accepted.failure.faults }
  },
)

/** Goes on with the session for as long as it may still last, and says how long that is; null when it has ended. */
export const staySignedInAction = action(async (form: FormData) =>
  // Reading a session is what counts as using it.
  (await isOfSomebodyElse(form)) ? null : findSessionEnds(),
)

/** Whether a page was drawn for somebody else than who is signed in now. */
async function isOfSomebodyElse(form: FormData): Promise<boolean> {
  const actor = await findActor()
  return actor !== null && actor.personId !== onlyText(form, DRAWN_FOR)
}
