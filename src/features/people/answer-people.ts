import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { PeopleFailure } from '@/domain/access/people-change'
import { personHref } from '@/domain/addresses/people'
import { sayMoment } from '@/domain/periods/format'
import type { Result } from '@/domain/result'
import { answerForm } from '@/features/draft/answer-form'
import type { MadeInvitation } from '@/operations/invite-people'
import type { NotDone } from '@/operations/with-proof'
import type { PostedError, PostedState } from '@/ui/posted-state'
import type { InvitingState } from './inviting-state'

type Refusal = NotDone<PeopleFailure>

/** Everything that stops it; null when it is done. */
export function errorsIn(outcome: Result<unknown, Refusal>): readonly PostedError[] | null {
  if (outcome.ok) return null
  const { refused, stale } = outcome.failure
  if (refused?.kind === 'not-found') notFound()
  return [...(refused?.faults ?? []).map(toError), ...stale]
}

/** What is said of a person's email is said at the box for their address. */
function toError({ at, message }: { readonly at: string | null; readonly message: string }): PostedError {
  const box = at === 'email' ? 'address' : at === 'lastDay' ? 'to' : at
  return box === 'from' || box === 'to' ? { at: box, message, href: `#${box}-day` } : { at: box, message }
}

/** The answer to whoever invites: what was made, shown once, or everything that stops it. */
export function answerInvited(
  state: InvitingState,
  form: FormData,
  outcome: Result<MadeInvitation, Refusal>,
): InvitingState {
  if (!outcome.ok) return answerForm(state, typedIn(form), errorsIn(outcome) ?? [])
  const { name, email, role, organisation, expiresAt, link } = outcome.value
  const made = { name, email, role: `${role}, ${organisation}`, until: sayMoment(expiresAt), link }
  return { ...answerForm(state, {}, []), made }
}

/** What stands in the boxes, but never what proves who somebody is. */
export function typedIn(form: FormData): PostedState['typed'] {
  const texts = [...form].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[0] !== 'passphrase',
  )
  return Object.fromEntries(texts)
}

/** Goes back to the person, whose page says what was done. */
export function goTo(
  { scope, personId }: { scope: 'everybody' | 'own'; personId: string },
  done: string,
): never {
  redirect(personHref(scope, personId, done))
}
