import { notFound } from 'next/navigation'
import type { OrganisationKey } from '@/domain/addresses/organisations'
import { OrganisationScreen } from '@/features/organisations/components/organisation-screen'
import { toOrganisationView } from '@/features/organisations/to-organisation-view'
import { getOrganisationStanding } from '@/operations/read/get-organisation'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { type SearchParams, readParam } from '../../search-params'
import { organisationsFrame, registerFramework } from './frame'

interface Props {
  readonly of: OrganisationKey['of']
  readonly params: Promise<{ code: string }>
  readonly searchParams: SearchParams
}

/** One provider or commissioner of the register. */
export async function OrganisationPage({ of, params, searchParams }: Props) {
  const actor = await requireActor()
  const framework = await registerFramework(searchParams)
  const { code } = await params
  const read = (await getOrganisationStanding(actor, framework, { of, code })) ?? notFound()
  const view = toOrganisationView(read, await readParam(searchParams, 'recorded'))
  return (
    <ActorShell title={`${view.code}, ${view.name}`} {...organisationsFrame(framework)}>
      <OrganisationScreen {...view} />
    </ActorShell>
  )
}
