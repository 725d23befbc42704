import { notFound } from 'next/navigation'
import { casesHref } from '@/domain/addresses/cases'
import { overviewHref } from '@/domain/addresses/dashboards'
import { CasesScreen } from '@/features/cases/components/cases-screen'
import { toCasesView } from '@/features/cases/to-cases-view'
import { listSignalCases } from '@/operations/read/list-signal-cases'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { askedFramework } from '../../asked-framework'

/** What follows signals: open cases with the days left. */
export default async function CasesPage({ searchParams }: PageProps<'/dashboards/cases'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  const read = (await listSignalCases(actor, framework)) ?? notFound()
  return (
    <ActorShell
      title="Cases"
      current="dashboards"
      framework={framework.code}
      hrefUnder={casesHref}
      breadcrumb={[{ href: overviewHref(framework.code), text: 'Dashboards' }]}
    >
      <CasesScreen {...toCasesView(read)} />
    </ActorShell>
  )
}
