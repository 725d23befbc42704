import { notFound } from 'next/navigation'
import { casesHref } from '@/domain/addresses/cases'
import { overviewHref } from '@/domain/addresses/dashboards'
import { parseCaseId } from '@/domain/cases/case-id'
import { takeCaseStepAction } from '@/features/cases/actions'
import { CaseScreen } from '@/features/cases/components/case-screen'
import { toCaseView } from '@/features/cases/to-case-view'
import { getCase } from '@/operations/read/get-case'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'

/** A case, or a figure about which one may be opened. */
export default async function CasePage({ params, searchParams }: PageProps<'/dashboards/cases/[caseId]'>) {
  const held = await heldPost([takeCaseStepAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = parseCaseId((await params).caseId) ?? notFound()
  const view = toCaseView(actor, (await getCase(actor, key)) ?? notFound())
  return (
    // A form titles the page by itself, since its title says when something is wrong.
    <ActorShell
      title={view.form ? undefined : `Case: ${view.title}, ${view.caption}`}
      current="dashboards"
      framework={key.framework}
      breadcrumb={[
        { href: overviewHref(key.framework), text: 'Dashboards' },
        { href: casesHref(key.framework), text: 'Cases' },
      ]}
    >
      <CaseScreen view={view} />
    </ActorShell>
  )
}
