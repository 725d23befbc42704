import { notFound } from 'next/navigation'
import { handOverReturnAction, submitReturnAction } from '@/features/returns/actions'
import { CheckPage } from '@/features/returns/components/check-page'
import { toCheckView } from '@/features/returns/to-check-view'
import { getPreview } from '@/operations/read/get-preview'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import type { SearchParams } from '../../../search-params'
import { frameBelowReturn } from '../../return-frame'
import { returnKeyOf } from '../../return-key'

interface Props {
  readonly params: Promise<{ returnId: string }>
  readonly searchParams: SearchParams
}

export default async function CheckAnswersPage({ params, searchParams }: Props) {
  const held = await heldPost([submitReturnAction, handOverReturnAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await returnKeyOf(params)
  const view = toCheckView(actor, (await getPreview(actor, key)) ?? notFound())
  return (
    <ActorShell {...frameBelowReturn(key)}>
      <CheckPage
        {...{ view, asksPassphrase: !(await isFresh()) }}
        action={submitReturnAction}
        tell={handOverReturnAction}
      />
    </ActorShell>
  )
}
