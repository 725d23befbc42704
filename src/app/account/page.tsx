import { ownDataHref } from '@/domain/addresses/account'
import { accountHref } from '@/domain/addresses/admin'
import { noticeChoicesHref } from '@/domain/addresses/notices'
import { endSessionAction } from '@/features/account/actions'
import { AccountPage } from '@/features/account/components/account-page'
import { toAccountView } from '@/features/account/to-account-view'
import { SignOnForm } from '@/features/session/components/sign-on-form'
import { getAccount } from '@/operations/read/get-account'
import { readSettings } from '@/server/env'
import { requireActor, requireSession } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { type SearchParams, readParam } from '../search-params'

export default async function OwnAccountPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await requireActor()
  const { sessionId: session, assurance } = await requireSession()
  const { singleSignOn } = readSettings()
  const account = await getAccount(actor, singleSignOn?.issuer ?? null)
  const asked = {
    ...{ session, hasPassphrase: assurance !== 'oidc' },
    changed: await readParam(searchParams, 'changed'),
  }
  return (
    <ActorShell>
      <AccountPage view={toAccountView(actor, account, asked)} end={endSessionAction}>
        {singleSignOn && !account.linkedAt && (
          <SignOnForm intent={{ for: 'link', next: `${accountHref()}?changed=linked` }}>
            Link this account to single sign-on
          </SignOnForm>
        )}
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
