import { notFound } from 'next/navigation'
import { correctDeclarationAction } from '@/features/declarations/actions'
import { CorrectPage } from '@/features/declarations/components/correct-page'
import { toCorrectingView } from '@/features/declarations/to-correcting-view'
import { getSignedStanding } from '@/operations/read/get-signed-standing'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import type { SearchParams } from '../../../search-params'
import { frameBelowDeclaration } from '../../declaration-frame'
import { declarationKeyOf } from '../../declaration-key'

interface Props {
  readonly params: Promise<{ declarationId: string }>
  readonly searchParams: SearchParams
}

export default async function CorrectDeclarationPage({ params, searchParams }: Props) {
  const held = await heldPost([correctDeclarationAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await declarationKeyOf(params)
  const standing = (await getSignedStanding(actor, 'declaration:correct', key)) ?? notFound()
  const view = toCorrectingView(key, standing, !(await isFresh())) ?? notFound()
  return (
    <ActorShell {...frameBelowDeclaration(key, 'signed')}>
      <CorrectPage view={view} action={correctDeclarationAction} />
    </ActorShell>
  )
}
