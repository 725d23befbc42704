import { accountHref } from '@/domain/addresses/admin'
import { giveUpRoleAction } from '@/features/people/actions'
import { GiveUpForm } from '@/features/people/components/give-up-form'
import { toGivingUpView } from '@/features/people/to-giving-up-view'
import { getOwnRoles } from '@/operations/read/get-own-roles'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { heldPost } from '../../held-post'

export default async function OwnRolesPage({ searchParams }: PageProps<'/account/roles'>) {
  const held = await heldPost([giveUpRoleAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const view = toGivingUpView(await getOwnRoles(actor))
  return (
    <ActorShell breadcrumb={[{ href: accountHref(), text: 'Your account' }]}>
      <GiveUpForm {...view} asksPassphrase={!(await isFresh())} />
    </ActorShell>
  )
}
