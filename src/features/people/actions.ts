'use server'

import { notFound, redirect } from 'next/navigation'
import type { Actor } from '@/domain/access/actor'
import type { PeopleFailure } from '@/domain/access/people-change'
import {
  datesOf,
  lastDayOf,
  postedAccessSchema,
  postedAgainSchema,
  postedDeputySchema,
  postedEndSchema,
  postedInvitingSchema,
  postedRoleSchema,
  postedTakingUpSchema,
  postedWithdrawalSchema,
} from '@/domain/access/posted-people-schema'
import { peopleListHref, personHref } from '@/domain/addresses/people'
import { sayMoment } from '@/domain/periods/format'
import type { Result } from '@/domain/result'
import { answerForm } from '@/features/draft/answer-form'
import { peopleAction, signedInAction } from '@/features/draft/form-action'
import { takeUpInvitation } from '@/operations/accept-invitation'
import { giveRole } from '@/operations/change-roles'
import { endRole } from '@/operations/end-role'
import { type MadeInvitation, invitePerson } from '@/operations/invite-people'
import { nameDeputy } from '@/operations/name-deputy'
import { requireFreshness } from '@/operations/require-freshness'
import { setAccess } from '@/operations/set-access'
import { inviteAgain, withdrawInvitation } from '@/operations/withdraw-invitation'
import { readForm } from '@/server/http/read-form'
import { dropSessionCookie } from '@/server/session/session-cookie'
import type { PostedError, PostedState } from '@/ui/posted-state'
import type { InvitingState } from './inviting-state'

/** Invites one person; the answer holds the link, once, where it is not mailed. */
export const invitePersonAction = peopleAction(
  (form) => readForm(form, postedInvitingSchema),
  async (actor, { passphrase, address, ...posted }, state: InvitingState, form) => {
    const typed = { ...posted, email: address, ...datesOf(posted) }
    const made = await proved(actor, passphrase, () => invitePerson(actor, typed))
    return answerInvited(state, form, made)
  },
)

/** Invites the same person again; the link before is void. */
export const inviteAgainAction = peopleAction(
  (form) => readForm(form, postedAgainSchema),
  async (actor, { passphrase, ...posted }, state: InvitingState, form) =>
    answerInvited(state, form, await proved(actor, passphrase, () => inviteAgain(actor, posted))),
)

/** Makes the link of an invitation void. */
export const withdrawInvitationAction = peopleAction(
  (form) => readForm(form, postedWithdrawalSchema),
  async (actor, { passphrase, ...posted }, state: PostedState, form) => {
    const errors = errorsIn(await proved(actor, passphrase, () => withdrawInvitation(actor, posted)))
    if (errors) return answerForm(state, typedIn(form), errors)
    redirect(peopleListHref(posted.scope))
  },
)

/** Gives somebody one more role. */
export const giveRoleAction = peopleAction(
  (form) => readForm(form, postedRoleSchema),
  async (actor, { passphrase, ...posted }, state: PostedState, form) => {
    const given = { ...posted, ...datesOf(posted) }
    const errors = errorsIn(await proved(actor, passphrase, () => giveRole(actor, given)))
    return errors ? answerForm(state, typedIn(form), errors) : goTo(posted, 'given')
  },
)

/** Lets a colleague stand in for somebody. */
export const nameDeputyAction = peopleAction(
  (form) => readForm(form, postedDeputySchema),
  async (actor, { passphrase, ...posted }, state: PostedState, form) => {
    const named = { ...posted, ...datesOf(posted) }
    const errors = errorsIn(await proved(actor, passphrase, () => nameDeputy(actor, named)))
    return errors ? answerForm(state, typedIn(form), errors) : goTo(posted, 'deputy')
  },
)

/** Ends a role of somebody, or gives it another last day. */
export const endRoleAction = peopleAction(
  (form) => readForm(form, postedEndSchema),
  async (actor, { passphrase, ...posted }, state: PostedState, form) => {
    const ended = { ...posted, lastDay: lastDayOf(posted) }
    const errors = errorsIn(await proved(actor, passphrase, () => endRole(actor, ended)))
    return errors ? answerForm(state, typedIn(form), errors) : goTo(posted, 'ended')
  },
)

/** Keeps somebody from signing in, or lets them again. */
export const setAccessAction = peopleAction(
  (form) => readForm(form, postedAccessSchema),
  async (actor, { passphrase, access, ...posted }, state: PostedState, form) => {
    const set = { ...posted, mayEnter: access === 'open' }
    const errors = errorsIn(await proved(actor, passphrase, () => setAccess(actor, set)))
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

type Refusal = PeopleFailure | { readonly kind: 'stale'; readonly fault: PostedError }

/** Does it, once whoever asks has proved that it is they. */
async function proved<Value>(
  actor: Actor,
  passphrase: string,
  act: () => Promise<Result<Value, PeopleFailure>>,
): Promise<Result<Value, Refusal>> {
  const stale = await requireFreshness(actor, passphrase)
  return stale ? { ok: false, failure: { kind: 'stale', fault: stale } } : act()
}

/** Everything that stops it; null when it is done. */
function errorsIn(outcome: Result<unknown, Refusal>): readonly PostedError[] | null {
  if (outcome.ok) return null
  const { failure } = outcome
  if (failure.kind === 'not-found') notFound()
  return failure.kind === 'stale' ? [failure.fault] : failure.faults.map(toError)
}

/** What is said of a person's email is said at the box for their address. */
function toError({ at, message }: { readonly at: string | null; readonly message: string }): PostedError {
  const box = at === 'email' ? 'address' : at === 'lastDay' ? 'to' : at
  return box === 'from' || box === 'to' ? { at: box, message, href: `#${box}-day` } : { at: box, message }
}

function answerInvited(
  state: InvitingState,
  form: FormData,
  outcome: Result<MadeInvitation, Refusal>,
): InvitingState {
  if (!outcome.ok) return answerForm(state, typedIn(form), errorsIn(outcome) ?? [])
  const { name, email, role, organisation, expiresAt, link } = outcome.value
  const made = { name, email, role: `${role}, ${organisation}`, until: sayMoment(expiresAt), link }
  return { ...answerForm(state, {}, []), made }
}

function typedIn(form: FormData): PostedState['typed'] {
  const texts = [...form].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[0] !== 'passphrase',
  )
  return Object.fromEntries(texts)
}

function goTo({ scope, personId }: { scope: 'everybody' | 'own'; personId: string }, done: string): never {
  redirect(personHref(scope, personId, done))
}
