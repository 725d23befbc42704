import { notFound } from 'next/navigation'
import { chooseEvidenceAction } from '@/features/declarations/actions'
import { EvidencePage } from '@/features/declarations/components/evidence-page'
import { toEvidenceView } from '@/features/declarations/to-evidence-view'
import { getEvidence } from '@/operations/read/get-evidence'
import { requireActor } from '@/server/session/require-actor'
import { type SearchParams, readParam } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { frameBelowDeclaration } from '../../declaration-frame'
import { declarationKeyOf } from '../../declaration-key'

interface Props {
  readonly params: Promise<{ declarationId: string }>
  readonly searchParams: SearchParams
}

export default async function DeclarationEvidencePage({ params, searchParams }: Props) {
  const held = await heldPost([chooseEvidenceAction], searchParams, 'use the file')
  if (held) return held
  const came = {
    refused: await readParam(searchParams, 'refused'),
    slot: await readParam(searchParams, 'slot'),
    saved: (await readParam(searchParams, 'saved')) === 'yes',
  }
  const actor = await requireActor()
  const key = await declarationKeyOf(params)
  const view = toEvidenceView(actor, (await getEvidence(actor, key)) ?? notFound(), came)
  return (
    <ActorShell {...frameBelowDeclaration(key)}>
      <EvidencePage view={view} choose={chooseEvidenceAction} />
    </ActorShell>
  )
}
