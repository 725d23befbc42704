import { notFound } from 'next/navigation'
import { can } from '@/domain/access/actor'
import { handBackDeclarationAction } from '@/features/declarations/actions'
import { BackPage } from '@/features/declarations/components/back-page'
import { toSigningView } from '@/features/declarations/to-signing-view'
import { getDeclaration } from '@/operations/read/get-declaration'
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

export default async function HandBackPage({ params, searchParams }: Props) {
  const held = await heldPost([handBackDeclarationAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await declarationKeyOf(params)
  const read = can(actor, 'declaration:sign', key) ? await getDeclaration(actor, key) : null
  if (read?.record.current.state !== 'draft') notFound()
  return (
    <ActorShell {...frameBelowDeclaration(key)}>
      <BackPage view={toSigningView(actor, read, false)} action={handBackDeclarationAction} />
    </ActorShell>
  )
}
