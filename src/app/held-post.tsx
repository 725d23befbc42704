import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { findActor } from '@/server/session/find-actor'
import type { Answered } from '@/ui/posting/answered'
import { SignedOutPage } from '@/ui/posting/signed-out-page'
import { type SearchParams, readParam } from './search-params'
import { ActorShell } from './actor-shell'

/** The action of any form, of whose answer only what all have in common is looked at. */
type AnyAction = { post(state: Answered, form: FormData): Promise<Answered> }['post']

/**
 * Without JavaScript a post is answered by its page, which cannot be drawn for nobody, and must not be for somebody else
 * than it was drawn for: in its place stands a page that holds all that was typed until they sign in. It shows nothing of what it
 * is about and looks the same whether or not that is there. `actions` are those of all forms of the page. Null for any other post,
 * and for every page that is only read.
 */
export async function heldPost(
  actions: readonly AnyAction[],
  searchParams: SearchParams,
  does = 'go on',
): Promise<ReactNode> {
  const asked = await headers()
  if (asked.get('x-posted') !== 'yes') return null
  const [actor, of] = [await findActor(), await readParam(searchParams, 'of')]
  if (actor && (of === '' || of === actor.personId)) return null
  const address = asked.get('x-address') ?? ''
  const title = actor ? 'Somebody else has signed in' : 'You were signed out'
  return (
    <ActorShell title={title}>
      <h1 className="nhsuk-heading-l">{title}</h1>
      {actions.map((action, index) => (
        <SignedOutPage key={index} action={action} address={address} does={does} />
      ))}
      <p>
        You can also <a href="/sign-in">sign in and begin again</a>.
      </p>
    </ActorShell>
  )
}
