import { notFound } from 'next/navigation'
import { actionsHref } from '@/domain/addresses/actions'
import { parseFinancialYear } from '@/domain/periods/period'
import { ActionsScreen } from '@/features/actions/components/actions-screen'
import { toActionsView } from '@/features/actions/to-actions-view'
import { getActions } from '@/operations/read/get-actions'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'
import { readParam } from '../search-params'

/** The actions within somebody's reach that stand in a year. */
export default async function ActionsPage({ searchParams }: PageProps<'/actions'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  const asked = await readParam(searchParams, 'year')
  const year = parseFinancialYear(asked)
  if (asked !== '' && year === null) notFound()
  const read = (await getActions(actor, framework)) ?? notFound()
  const view = toActionsView(actor, read, year)
  return (
    <ActorShell
      title={`Actions of ${view.year}`}
      current="actions"
      framework={framework.code}
      hrefUnder={(code) => actionsHref(code)}
    >
      <ActionsScreen view={view} />
    </ActorShell>
  )
}
