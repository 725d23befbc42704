'use server'

import { notFound, redirect } from 'next/navigation'
import {
  datesOf,
  lastDayOf,
  postedAccessSchema,
  postedAgainSchema,
  postedDeputySchema,
  postedEndSchema,
  postedGivingUpSchema,
  postedInvitingSchema,
  postedRoleSchema,
  postedTakingUpSchema,
  postedWithdrawalSchema,
} from '@/domain/access/posted-people-schema'
import { accountHref } from '@/domain/addresses/admin'
import { peopleListHref } from '@/domain/addresses/people'
import { answerForm } from '@/features/draft/answer-form'
import { peopleAction, signedInAction } from '@/features/draft/form-action'
import { takeUpInvitation } from '@/operations/accept-invitation'
import { giveRole } from '@/operations/change-roles'
import { endRole, giveUpRole } from '@/operations/end-role'
import { invitePerson } from '@/operations/invite-people'
import { nameDeputy } from '@/operations/name-deputy'
import { setAccess } from '@/operations/set-access'
import { inviteAgain, withdrawInvitation } from '@/operations/withdraw-invitation'
import { withProof } from '@/operations/with-proof'
import { readForm } from '@/server/http/read-form'
import { dropSessionCookie } from '@/server/session/session-cookie'
import type { PostedState } from '@/ui/posted-state'
import { answerInvited, errorsIn, goTo, typedIn } from './answer-people'
import type { InvitingState } from './inviting-state'

/** Invites one person; the answer holds the link, once, where it is not mailed. */
export const invitePersonAction = peopleAction(
  (form) => readForm(form, postedInvitingSchema),
  async (actor, { passphrase, address, ...posted }, state: InvitingState, form) => {
    const typed = { ...posted, email: address, ...datesOf(posted) }
    const made = await withProof(actor, passphrase, () => invitePerson(actor, typed))
    return answerInvited(state, form, made)
  },
)

/** Invites the same person again; the link before is void. */
export const inviteAgainAction = peopleAction(
  (form) => readForm(form, postedAgainSchema),
  async (actor, { passphrase, ...posted }, state: InvitingState, form) =>
    answerInvited(state, form, await withProof(actor, passphrase, () => inviteAgain(actor, posted))),
)

/** Makes the link of an invitation void. */
export const withdrawInvitationAction = peopleAction(
  (form) => readForm(form, postedWithdrawalSchema),
  async (actor, { passphrase, ...posted }, state: PostedState, form) => {
    const errors = errorsIn(await withProof(actor, passphrase, () => withdrawInvitation(actor, posted)))
    if (errors) return answerForm(state, typedIn(form), errors)
    redirect(peopleListHref(posted.scope))
  },
)

/** Gives somebody one more role. */
export const giveRoleAction = peopleAction(
  (form) => readForm(form, postedRoleSchema),
  async (actor, { passphrase, ...posted }, state: PostedState, form) => {
    const given = { ...posted, ...datesOf(posted) }
    const errors = errorsIn(await withProof(actor, passphrase, () => giveRole(actor, given)))
    return errors ? answerForm(state, typedIn(form), errors) : goTo(posted, 'given')
  },
)

/** Lets a colleague stand in for somebody. */
export const nameDeputyAction = peopleAction(
  (form) => readForm(form, postedDeputySchema),
  async (actor, { passphrase, ...posted }, state: PostedState, form) => {
    const named = { ...posted, ...datesOf(posted) }
    const errors = errorsIn(await withProof(actor, passphrase, () => nameDeputy(actor, named)))
    return errors ? answerForm(state, typedIn(form), errors) : goTo(posted, 'deputy')
  },
)

/** Ends a role of somebody, or gives it another last day. */
export const endRoleAction = peopleAction(
  (form) => readForm(form, postedEndSchema),
  async (actor, { passphrase, ...posted }, state: PostedState, form) => {
    const ended = { ...posted, lastDay: lastDayOf(posted) }
    const errors = errorsIn(await withProof(actor, passphrase, () => endRole(actor, ended)))
    return errors ? answerForm(state, typedIn(form), errors) : goTo(posted, 'ended')
  },
)

/** Gives up a role of one's own; where it ends at once, whoever held it signs in again without it. */
export const giveUpRoleAction = signedInAction(
  (form) => readForm(form, postedGivingUpSchema),
  async (actor, { passphrase, ...posted }, state: PostedState, form) => {
    const lastDay = lastDayOf(posted)
    const given = { ...posted, lastDay }
    const errors = errorsIn(await withProof(actor, passphrase, () => giveUpRole(actor, given)))
    if (errors) return answerForm(state, typedIn(form), errors)
    if ([lastDay].flat().join('') !== '') redirect(`${accountHref()}?changed=role`)
    await dropSessionCookie()
    redirect('/sign-in?ended=given-up')
  },
)

/** Keeps somebody from signing in, or lets them again. */
export const setAccessAction = peopleAction(
  (form) => readForm(form, postedAccessSchema),
  async (actor, { passphrase, access, ...posted }, state: PostedState, form) => {
    const set = { ...posted, mayEnter: access === 'open' }
    const errors = errorsIn(await withProof(actor, passphrase, () => setAccess(actor, set)))
    return errors ? answerForm(state, typedIn(form), errors) : goTo(posted, access)
  },
)

/** Gives somebody who has an account the role to which they are invited; they sign in again to use it. */
export const takeUpInvitationAction = signedInAction(
  (form) => readForm(form, postedTakingUpSchema),
  async (actor, { token }, _state: PostedState) => {
    if (!(await takeUpInvitation(actor, token)).ok) notFound()
    await dropSessionCookie()
    redirect('/sign-in?ended=role')
  },
)
