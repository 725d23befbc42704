import { notFound } from 'next/navigation'
import { adminHref } from '@/domain/addresses/admin'
import { timetableOfHref } from '@/domain/addresses/timetable'
import { TimetableScreen } from '@/features/timetable/components/timetable-screen'
import { toTimetableView } from '@/features/timetable/to-timetable-view'
import { getTimetable } from '@/operations/read/get-timetable'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { registerFramework } from '../organisations/frame'

export default async function TimetablePage({ searchParams }: PageProps<'/admin/timetable'>) {
  const actor = await requireActor()
  const framework = await registerFramework(searchParams)
  const read = (await getTimetable(actor, framework)) ?? notFound()
  return (
    <ActorShell
      title="Timetable"
      current="admin"
      framework={framework.code}
      hrefUnder={timetableOfHref}
      width="dashboard"
      breadcrumb={[{ href: adminHref(), text: 'Administration' }]}
    >
      <TimetableScreen view={toTimetableView(read)} />
    </ActorShell>
  )
}
