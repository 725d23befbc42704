import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { importOrganisationsAction } from '@/features/organisations/actions'
import { ImportScreen } from '@/features/organisations/components/import-screen'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { organisationsFrame, registerFramework } from '../frame'

export default async function ImportPage({ searchParams }: PageProps<'/admin/organisations/import'>) {
  const held = await heldPost([importOrganisationsAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const framework = await registerFramework(searchParams)
  if (!mayAnywhere(actor, 'registry:manage')) notFound()
  return (
    <ActorShell {...organisationsFrame(framework)}>
      <ImportScreen framework={framework.code} />
    </ActorShell>
  )
}
