import { notFound, redirect } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { confirmHref, helpToSignInHref } from '@/domain/addresses/account'
import { makeLinkAction, resetFactorAction } from '@/features/account/actions'
import { HelpPage } from '@/features/account/components/help-page'
import { toHelpView } from '@/features/account/to-help-view'
import { getSignInHelp } from '@/operations/read/get-sign-in-help'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { type SearchParams, readParam } from '../../../search-params'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: SearchParams
}

/** For whoever may help somebody who cannot sign in any more: a gatekeeper their own people, an administrator anybody else. */
export default async function HelpToSignInPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const person = (await getSignInHelp(actor, (await params).id)) ?? notFound()
  if (!(await isFresh())) redirect(confirmHref(helpToSignInHref(person.personId)))
  const view = toHelpView(person, {
    isAdministrator: mayAnywhere(actor, 'registry:manage'),
    done: await readParam(searchParams, 'done'),
  })
  return (
    <ActorShell>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <HelpPage view={view} reset={resetFactorAction} makeLink={makeLinkAction} />
        </div>
      </div>
    </ActorShell>
  )
}
