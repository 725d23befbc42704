import { ownDataHref } from '@/domain/addresses/account'
import { noticeChoicesHref } from '@/domain/addresses/notices'
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
      <AccountPage view={toAccountView(actor, await getAccount(actor), asked)} end={endSessionAction}>
        <p>
          <a href={noticeChoicesHref()}>Choose what you are told by mail</a>
        </p>
        <p>
          <a href={ownDataHref()}>Take what the service keeps about you, as a file</a>
        </p>
      </AccountPage>
    </ActorShell>
  )
}
