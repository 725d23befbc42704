import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { findFramework } from '@/domain/catalogue'
import { UNPREFIXED } from '@/domain/catalogue/framework-code'
import { importPeopleAction } from '@/features/people-import/actions'
import { ImportPeopleScreen } from '@/features/people-import/components/import-screen'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { above, frameOf, listLink } from '../../../people/frame'
import { readParam } from '../../../search-params'

export default async function ImportPeoplePage({ searchParams }: PageProps<'/admin/people/import'>) {
  const held = await heldPost([importPeopleAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const framework = findFramework((await readParam(searchParams, 'framework')) || UNPREFIXED)
  if (!framework || !mayAnywhere(actor, 'registry:manage')) notFound()
  return (
    <ActorShell {...frameOf('everybody')} breadcrumb={[...above('everybody'), listLink('everybody')]}>
      <ImportPeopleScreen framework={framework.code} />
    </ActorShell>
  )
}
