import { notFound } from 'next/navigation'
import { autosaveSectionAction, saveSectionAction } from '@/features/returns/actions'
import { LineDefinition } from '@/features/returns/components/line-definition'
import { SectionHeader } from '@/features/returns/components/section-header'
import { SectionPage } from '@/features/returns/components/section-page'
import { SectionReading } from '@/features/returns/components/section-reading'
import type { SectionView } from '@/features/returns/section-view'
import { toSectionView } from '@/features/returns/to-section-view'
import { getReturn } from '@/operations/read/get-return'
import { requireActor } from '@/server/session/require-actor'
import { type SearchParams, readParam } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { frameBelowReturn } from '../../return-frame'
import { returnKeyOf } from '../../return-key'

interface Props {
  readonly params: Promise<{ returnId: string; section: string }>
  readonly searchParams: SearchParams
}

export default async function ReturnSectionPage({ params, searchParams }: Props) {
  const held = await heldPost([saveSectionAction], searchParams, 'save')
  if (held) return held
  const actor = await requireActor()
  const key = await returnKeyOf(params)
  const draft = (await getReturn(actor, key)) ?? notFound()
  const view =
    toSectionView(actor, draft, {
      section: (await params).section,
      showAll: (await readParam(searchParams, 'show')) === 'all',
      isFromCheck: (await readParam(searchParams, 'from')) === 'check',
      justSaved: (await readParam(searchParams, 'saved')) === 'yes',
      becameNil: await readParam(searchParams, 'nil'),
      rounded: await readParam(searchParams, 'rounded'),
    }) ?? notFound()
  return (
    <ActorShell {...frameBelowReturn(key)}>
      <SectionPage
        view={view}
        header={<SectionHeader view={view} />}
        definitions={definitionsOf(view)}
        action={saveSectionAction}
        autosave={autosaveSectionAction}
      >
        {view.standing !== 'editable' && <SectionReading view={view} />}
      </SectionPage>
    </ActorShell>
  )
}

/** Drawn here, once: what counts does not change while somebody types, so their browser need not know how to draw it. */
function definitionsOf({ lines }: SectionView) {
  return Object.fromEntries(lines.map((line) => [line.code, <LineDefinition key={line.code} line={line} />]))
}
