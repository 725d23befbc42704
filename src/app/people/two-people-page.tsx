import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { PeopleScope } from '@/domain/addresses/people'
import { findFramework } from '@/domain/catalogue'
import { UNPREFIXED } from '@/domain/catalogue/framework-code'
import { sayDay } from '@/domain/periods/format'
import { setTwoPeopleAction } from '@/features/two-people/actions'
import { TwoPeopleForm } from '@/features/two-people/components/two-people-form'
import { getTwoPeople } from '@/operations/read/get-two-people'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { heldPost } from '../held-post'
import { type SearchParams, readParam } from '../search-params'
import { above, frameOf, listLink } from './frame'

/** Whether a provider asks for two people: for its gatekeeper, and for administrators. */
export async function twoPeoplePage(scope: PeopleScope, searchParams: SearchParams): Promise<ReactNode> {
  const held = await heldPost([setTwoPeopleAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const framework = (await readParam(searchParams, 'framework')) || UNPREFIXED
  const provider = await readParam(searchParams, 'provider')
  const read = findFramework(framework) && (await getTwoPeople(actor, scope, framework, provider))
  if (!read) notFound()
  const now = read.since
    ? `Since ${sayDay(read.since)} nobody of ${provider} submits a return that they alone entered.`
    : `At present whoever may submit for ${provider} may submit what they alone entered.`
  return (
    <ActorShell {...frameOf(scope)} framework={framework} breadcrumb={[...above(scope), listLink(scope)]}>
      <TwoPeopleForm
        {...{ scope, framework, provider, now, caption: read.name, asksPassphrase: !(await isFresh()) }}
      />
    </ActorShell>
  )
}
