import { notFound } from 'next/navigation'
import { autosavePartAction, savePartAction } from '@/features/declarations/actions'
import { PartHeader } from '@/features/declarations/components/part-header'
import { PartPage } from '@/features/declarations/components/part-page'
import { PartReading } from '@/features/declarations/components/part-reading'
import { toPartView } from '@/features/declarations/to-part-view'
import { getDeclaration } from '@/operations/read/get-declaration'
import { requireActor } from '@/server/session/require-actor'
import { type SearchParams, readParam } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { frameBelowDeclaration } from '../../declaration-frame'
import { declarationKeyOf } from '../../declaration-key'

interface Props {
  readonly params: Promise<{ declarationId: string; part: string }>
  readonly searchParams: SearchParams
}

export default async function DeclarationPartPage({ params, searchParams }: Props) {
  const held = await heldPost([savePartAction], searchParams, 'save')
  if (held) return held
  const justSaved = (await readParam(searchParams, 'saved')) === 'yes'
  const isFromCheck = (await readParam(searchParams, 'from')) === 'check'
  const showAll = justSaved || (await readParam(searchParams, 'show')) === 'all'
  const actor = await requireActor()
  const key = await declarationKeyOf(params)
  const read = (await getDeclaration(actor, key)) ?? notFound()
  const view = toPartView(actor, read, (await params).part, { justSaved, showAll, isFromCheck }) ?? notFound()
  return (
    <ActorShell {...frameBelowDeclaration(key)}>
      <PartPage
        view={view}
        header={<PartHeader view={view} />}
        action={savePartAction}
        autosave={autosavePartAction}
      >
        {view.standing !== 'editable' && <PartReading view={view} />}
      </PartPage>
    </ActorShell>
  )
}
