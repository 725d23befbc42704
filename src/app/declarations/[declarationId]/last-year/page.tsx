import { notFound } from 'next/navigation'
import { BesideScreen } from '@/features/declarations/components/beside-screen'
import { toBesideView } from '@/features/declarations/to-beside-view'
import { getBeside } from '@/operations/read/get-beside'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { frameBelowDeclaration } from '../../declaration-frame'
import { declarationKeyOf } from '../../declaration-key'

export default async function BesideLastYearPage({ params }: { params: Promise<{ declarationId: string }> }) {
  const actor = await requireActor()
  const key = await declarationKeyOf(params)
  const view = toBesideView(key, (await getBeside(actor, key)) ?? notFound())
  return (
    <ActorShell
      title={`Last year beside this year, ${view.caption}`}
      {...frameBelowDeclaration(key, view.isDraft ? 'draft' : 'signed')}
    >
      <BesideScreen view={view} />
    </ActorShell>
  )
}
