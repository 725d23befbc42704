import { notFound } from 'next/navigation'
import { allowCorrectionAction } from '@/features/allowances/actions'
import { AllowancePage } from '@/features/allowances/components/allowance-page'
import { toAllowanceView } from '@/features/allowances/to-allowance-view'
import { getAllowance } from '@/operations/read/get-allowance'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { frameBelowReturn } from '../../return-frame'
import { returnKeyOf } from '../../return-key'

type Props = PageProps<'/returns/[returnId]/allow-correction'>

export default async function AllowReturnPage({ params, searchParams }: Props) {
  const held = await heldPost([allowCorrectionAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await returnKeyOf(params)
  const read = (await getAllowance(actor, key, key.providerCode)) ?? notFound()
  return (
    <ActorShell {...frameBelowReturn(key, 'receipt')}>
      <AllowancePage
        view={toAllowanceView(key, key.providerCode, read)}
        asksPassphrase={!(await isFresh())}
      />
    </ActorShell>
  )
}
