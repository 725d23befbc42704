import { endSessionAction } from '@/features/account/actions'
import { AccountPage } from '@/features/account/components/account-page'
import { toAccountView } from '@/features/account/to-account-view'
import { getAccount } from '@/operations/read/get-account'
import { requireActor, requireSession } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { type SearchParams, readParam } from '../search-params'

export default async function OwnAccountPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await requireActor()
  const { sessionId: session, assurance } = await requireSession()
  const asked = {
    ...{ session, hasPassphrase: assurance !== 'oidc' },
    changed: await readParam(searchParams, 'changed'),
  }
  return (
    <ActorShell>
      <AccountPage view={toAccountView(actor, await getAccount(actor), asked)} end={endSessionAction} />
    </ActorShell>
  )
}
