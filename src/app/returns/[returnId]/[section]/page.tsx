import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { autosaveSectionAction, saveSectionAction } from '@/features/returns/actions'
import { LineDefinition } from '@/features/returns/components/line-definition'
import { SectionHeader } from '@/features/returns/components/section-header'
import { SectionPage } from '@/features/returns/components/section-page'
import { SectionReading } from '@/features/returns/components/section-reading'
import type { SectionView } from '@/features/returns/section-view'
import { toSectionView } from '@/features/returns/to-section-view'
import { getReturn } from '@/operations/read/get-return'
import { sectionHref } from '@/domain/addresses/returns'
import { findActor } from '@/server/session/find-actor'
import { requireActor } from '@/server/session/require-actor'
import { SignedOutPage } from '@/ui/saving/signed-out-page'
import { type SearchParams, readParam } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { frameBelowReturn } from '../../return-frame'
import { returnKeyOf } from '../../return-key'

interface Props {
  readonly params: Promise<{ returnId: string; section: string }>
  readonly searchParams: SearchParams
}

export default async function ReturnSectionPage({ params, searchParams }: Props) {
  const address = await params
  const signedIn = await findActor()
  if (!signedIn && (await headers()).get('x-posted') === 'yes') {
    return (
      <ActorShell current="returns">
        <SignedOutPage
          fields={{ ...address }}
          address={sectionHref(address.returnId, address.section)}
          action={saveSectionAction}
        />
      </ActorShell>
    )
  }
  const actor = signedIn ?? (await requireActor())
  const key = await returnKeyOf(params)
  const draft = (await getReturn(actor, key)) ?? notFound()
  const view =
    toSectionView(actor, draft, {
      section: address.section,
      showAll: (await readParam(searchParams, 'show')) === 'all',
      justSaved: (await readParam(searchParams, 'saved')) === 'yes',
      becameNil: await readParam(searchParams, 'nil'),
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
