import { accountHref } from '@/domain/addresses/admin'
import { changePassphraseAction } from '@/features/account/actions'
import { PassphraseForm } from '@/features/account/components/passphrase-form'
import { requireActor, requireSession } from '@/server/session/require-actor'
import { isFresh } from '@/server/session/find-freshness'
import { ActorShell } from '../../actor-shell'

export default async function ChangePassphrasePage() {
  await requireActor()
  const { proof } = await requireSession()
  // The present passphrase is asked for in any case: it is proof enough where there is nothing else.
  const asksPassphrase = proof === 'code' && !(await isFresh())
  return (
    <ActorShell breadcrumb={[{ href: accountHref(), text: 'Your account' }]}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <PassphraseForm action={changePassphraseAction} asksPassphrase={asksPassphrase} />
        </div>
      </div>
    </ActorShell>
  )
}
