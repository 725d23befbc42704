import { notFound } from 'next/navigation'
import { adminHref } from '@/domain/addresses/admin'
import { registerHref } from '@/domain/addresses/organisations'
import { parseNarrowed } from '@/domain/organisations/narrow-register'
import { OrganisationsScreen } from '@/features/organisations/components/organisations-screen'
import { sayImported, toOrganisationsView } from '@/features/organisations/to-organisations-view'
import { listOrganisations } from '@/operations/read/list-organisations'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { readParam } from '../../search-params'
import { registerFramework } from './frame'

export default async function OrganisationsPage({ searchParams }: PageProps<'/admin/organisations'>) {
  const actor = await requireActor()
  const framework = await registerFramework(searchParams)
  const register = (await listOrganisations(actor, framework)) ?? notFound()
  const asked = parseNarrowed(await readParam(searchParams, 'q'), await readParam(searchParams, 'show'))
  const imported = sayImported(await readParam(searchParams, 'imported'))
  return (
    <ActorShell
      title="Organisations"
      current="admin"
      framework={framework.code}
      hrefUnder={registerHref}
      width="dashboard"
      breadcrumb={[{ href: adminHref(), text: 'Administration' }]}
    >
      <OrganisationsScreen {...toOrganisationsView(framework.code, register, asked)} imported={imported} />
    </ActorShell>
  )
}
