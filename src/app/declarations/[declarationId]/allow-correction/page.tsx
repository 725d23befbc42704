import { notFound } from 'next/navigation'
import { allowCorrectionAction } from '@/features/allowances/actions'
import { AllowancePage } from '@/features/allowances/components/allowance-page'
import { toAllowanceView } from '@/features/allowances/to-allowance-view'
import { getAllowance } from '@/operations/read/get-allowance'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { frameBelowDeclaration } from '../../declaration-frame'
import { declarationKeyOf } from '../../declaration-key'

type Props = PageProps<'/declarations/[declarationId]/allow-correction'>

export default async function AllowDeclarationPage({ params, searchParams }: Props) {
  const held = await heldPost([allowCorrectionAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await declarationKeyOf(params)
  const window = { framework: key.framework, period: key.year }
  const read = (await getAllowance(actor, window, key.providerCode)) ?? notFound()
  return (
    <ActorShell {...frameBelowDeclaration(key, 'signed')}>
      <AllowancePage
        view={toAllowanceView(window, key.providerCode, read)}
        asksPassphrase={!(await isFresh())}
      />
    </ActorShell>
  )
}
