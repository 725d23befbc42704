import { notFound } from 'next/navigation'
import { handOverDeclarationAction, signDeclarationAction } from '@/features/declarations/actions'
import { SigningPage } from '@/features/declarations/components/signing-page'
import { toSigningView } from '@/features/declarations/to-signing-view'
import { getDeclaration } from '@/operations/read/get-declaration'
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

export default async function CheckDeclarationPage({ params, searchParams }: Props) {
  const held = await heldPost([signDeclarationAction, handOverDeclarationAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await declarationKeyOf(params)
  const read = await getDeclaration(actor, key)
  const view = toSigningView(actor, read ?? notFound(), !(await isFresh()))
  return (
    <ActorShell {...frameBelowDeclaration(key)}>
      <SigningPage view={view} action={signDeclarationAction} tell={handOverDeclarationAction} />
    </ActorShell>
  )
}
