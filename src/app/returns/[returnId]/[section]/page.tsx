import { notFound } from 'next/navigation'
import { saveSectionAction } from '@/features/returns/actions'
import { SectionPage } from '@/features/returns/components/section-page'
import { SectionReading } from '@/features/returns/components/section-reading'
import { getSection } from '@/features/returns/get-section'
import { requireActor } from '@/server/session/require-actor'
import { type SearchParams, readParam } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { returnCrumbs } from '../../return-crumbs'

interface Props {
  readonly params: Promise<{ returnId: string; section: string }>
  readonly searchParams: SearchParams
}

export default async function ReturnSectionPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const view = await getSection(actor, {
    ...(await params),
    showAll: (await readParam(searchParams, 'show')) === 'all',
    justSaved: (await readParam(searchParams, 'saved')) === 'yes',
    becameNil: await readParam(searchParams, 'nil'),
  })
  if (!view) notFound()
  return (
    <ActorShell current="/returns" breadcrumb={returnCrumbs(view.returnId)}>
      <SectionPage view={view} action={saveSectionAction}>
        {view.standing !== 'editable' && <SectionReading view={view} />}
      </SectionPage>
    </ActorShell>
  )
}
