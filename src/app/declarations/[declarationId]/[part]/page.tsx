import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { autosavePartAction, savePartAction } from '@/features/declarations/actions'
import { PartHeader } from '@/features/declarations/components/part-header'
import { PartPage } from '@/features/declarations/components/part-page'
import { PartReading } from '@/features/declarations/components/part-reading'
import { SignedOutPart } from '@/features/declarations/components/signed-out-part'
import { getPart } from '@/features/declarations/get-part'
import { findActor } from '@/server/session/find-actor'
import { requireActor } from '@/server/session/require-actor'
import { type SearchParams, readParam } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { declarationCrumbs } from '../../declaration-crumbs'

interface Props {
  readonly params: Promise<{ declarationId: string; part: string }>
  readonly searchParams: SearchParams
}

export default async function DeclarationPartPage({ params, searchParams }: Props) {
  const address = await params
  const actor = await findActor()
  if (!actor && (await headers()).get('x-posted') === 'yes') {
    return (
      <ActorShell current="/declarations">
        <SignedOutPart {...address} action={savePartAction} />
      </ActorShell>
    )
  }
  const justSaved = (await readParam(searchParams, 'saved')) === 'yes'
  const showAll = justSaved || (await readParam(searchParams, 'show')) === 'all'
  const view = await getPart(actor ?? (await requireActor()), address, { justSaved, showAll })
  if (!view) notFound()
  return (
    <ActorShell current="/declarations" breadcrumb={declarationCrumbs(view.declarationId)}>
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
