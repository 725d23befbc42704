import { notFound } from 'next/navigation'
import { WindowScreen } from '@/features/timetable/components/window-screen'
import { sayDone } from '@/features/timetable/say-done'
import { toWindowView } from '@/features/timetable/to-window-view'
import { getWindow } from '@/operations/read/get-window'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { readParam } from '../../../search-params'
import { timetableFrame, windowKeyOf } from '../frame'

export default async function WindowPage({ params, searchParams }: PageProps<'/admin/timetable/[window]'>) {
  const actor = await requireActor()
  const key = await windowKeyOf(params)
  const view = toWindowView((await getWindow(actor, key)) ?? notFound())
  return (
    <ActorShell title={view.title} {...timetableFrame(key.framework)}>
      <WindowScreen view={view} done={sayDone(await readParam(searchParams, 'done'))} />
    </ActorShell>
  )
}
