import 'server-only'
import { notFound } from 'next/navigation'
import { type Actor, can } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import type { Malformed } from '@/domain/forms/read-figure'
import type { Result } from '@/domain/result'
import { requireOwnOrigin } from './own-origin'
import { requireActor } from './require-actor'

/** An action of this service, whatever it does: refused where a browser says that its form stood on another site. */
export function action<Given extends readonly unknown[], Answer>(act: (...given: Given) => Promise<Answer>) {
  return async (...given: Given): Promise<Answer> => {
    await requireOwnOrigin()
    return act(...given)
  }
}

/** What a form is about, by which it is told who may post it. */
interface OfProvider {
  readonly framework: string
  readonly providerCode: string
}

/**
 * An action for a form that somebody signed in posts. What is no form of ours, and what this person may not do, are not
 * there.
 */
export function formAction<Posted extends OfProvider, State>(
  permission: Permission,
  read: (form: FormData) => Result<Posted, Malformed>,
  act: (actor: Actor, posted: Posted, state: State, form: FormData) => Promise<State>,
) {
  return action(async (state: State, form: FormData): Promise<State> => {
    const actor = await requireActor()
    const posted = read(form)
    if (!posted.ok || !can(actor, permission, posted.value)) notFound()
    return act(actor, posted.value, state, form)
  })
}
