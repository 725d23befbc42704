import 'server-only'
import { notFound } from 'next/navigation'
import { type Actor, can, mayAnywhere } from '@/domain/access/actor'
import { keepsPeople } from '@/domain/access/grants'
import type { Permission } from '@/domain/access/roles'
import type { Malformed } from '@/domain/forms/read-figure'
import type { Result } from '@/domain/result'
import { signInToSave } from '@/operations/sign-in-to-save'
import { SIGN_IN_NAMES, ownFields } from '@/server/http/submitted-values'
import { action } from '@/server/session/action'
import { authenticatePost } from '@/server/session/authenticate-post'
import { requireActor } from '@/server/session/require-actor'
import type { PostedState } from '@/ui/posted-state'
import { warnedOf } from './warned-of-patients'

/** What a form is about, by which it is told who may post it. */
interface OfProvider {
  readonly framework: string
  readonly providerCode: string
}

/**
 * An action for a form that somebody signed in posts: whoever its page was drawn for. Anybody else signs in first, on the same
 * page. What is no form of ours, and what this person may not do, are not there.
 */
export function formAction<Posted extends OfProvider, State extends PostedState>(
  permission: Permission,
  read: (form: FormData) => Result<Posted, Malformed>,
  act: (actor: Actor, posted: Posted, state: State, form: FormData) => Promise<State>,
) {
  return postedAction<Posted, State>({
    may: (actor, posted) => can(actor, permission, posted),
    read,
    act: (actor, posted, state, form) => {
      const warned = warnedOf(state, form)
      if (warned) return Promise.resolve({ ...state, ...warned, answer: state.answer + 1 })
      return act(actor, posted, state, form)
    },
  })
}

/** The same for a form about the service itself: whoever manages its registry. It may bring a file. */
export function registryAction<Posted, State extends PostedState>(
  read: (form: FormData) => Result<Posted, Malformed>,
  act: (actor: Actor, posted: Posted, state: State) => Promise<State>,
) {
  return postedAction<Posted, State>({ may: (actor) => mayAnywhere(actor, 'registry:manage'), read, act })
}

/** The same for a form about people: whoever keeps any. Whether these are theirs is for what is done to say. */
export function peopleAction<Posted, State extends PostedState>(
  read: (form: FormData) => Result<Posted, Malformed>,
  act: (actor: Actor, posted: Posted, state: State, form: FormData) => Promise<State>,
) {
  return postedAction<Posted, State>({ may: keepsPeople, read, act })
}

/** The same for a form about whoever posts it. */
export function signedInAction<Posted, State extends PostedState>(
  read: (form: FormData) => Result<Posted, Malformed>,
  act: (actor: Actor, posted: Posted, state: State, form: FormData) => Promise<State>,
) {
  return postedAction<Posted, State>({ may: () => true, read, act })
}

interface PostedForm<Posted, State> {
  readonly may: (actor: Actor, posted: Posted) => boolean
  readonly read: (form: FormData) => Result<Posted, Malformed>
  readonly act: (actor: Actor, posted: Posted, state: State, form: FormData) => Promise<State>
}

function postedAction<Posted, State extends PostedState>({ may, read, act }: PostedForm<Posted, State>) {
  return action(async (state: State, form: FormData): Promise<State> => {
    const own = ownFields(form, form.has('email') ? SIGN_IN_NAMES : [])
    const posted = read(own)
    if (!posted.ok) return absent()
    const poster = await authenticatePost(
      form,
      signInToSave((actor) => may(actor, posted.value)),
    )
    if ('signedOut' in poster) return { ...state, answer: state.answer + 1, signedOut: poster.signedOut }
    if (!may(poster.actor, posted.value)) notFound()
    return act(poster.actor, posted.value, { ...state, signedOut: null }, own)
  })
}

/** What is not there for anybody: a stranger is still asked to sign in first. */
export async function absent(): Promise<never> {
  await requireActor()
  notFound()
}
