import { notFound } from 'next/navigation'
import { savePartAction } from '@/features/declarations/actions'
import { PartPage } from '@/features/declarations/components/part-page'
import { getPart } from '@/features/declarations/get-part'
import { requireActor } from '@/server/session/require-actor'
import { type SearchParams, readParam } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { declarationCrumbs } from '../../declaration-crumbs'

interface Props {
  readonly params: Promise<{ declarationId: string; part: string }>
  readonly searchParams: SearchParams
}

export default async function DeclarationPartPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const justSaved = (await readParam(searchParams, 'saved')) === 'yes'
  const showAll = justSaved || (await readParam(searchParams, 'show')) === 'all'
  const view = await getPart(actor, await params, { justSaved, showAll })
  if (!view) notFound()
  const isForm = view.standing === 'editable'
  return (
    <ActorShell
      {...(isForm ? {} : { title: `${view.title}, ${view.caption}` })}
      current="/declarations"
      breadcrumb={declarationCrumbs(view.declarationId)}
    >
      <PartPage view={view} action={savePartAction} />
    </ActorShell>
  )
}
