import { notFound } from 'next/navigation'
import { windowChanges } from '@/domain/addresses/timetable'
import { keepWindowAction } from '@/features/timetable/actions'
import { ChangeForm } from '@/features/timetable/components/change-form'
import { toChangeView } from '@/features/timetable/to-change-view'
import { getWindow } from '@/operations/read/get-window'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../actor-shell'
import { heldPost } from '../../../../held-post'
import { readParam } from '../../../../search-params'
import { timetableFrame, windowKeyOf } from '../../frame'

type Props = PageProps<'/admin/timetable/[window]/[change]'>

export default async function WindowChangePage({ params, searchParams }: Props) {
  const held = await heldPost([keepWindowAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await windowKeyOf(params)
  const { change: named } = await params
  const change = windowChanges.find((each) => each === named) ?? notFound()
  const [provider, granted] = [
    await readParam(searchParams, 'provider'),
    await readParam(searchParams, 'granted'),
  ]
  const read = (await getWindow(actor, key)) ?? notFound()
  return (
    <ActorShell {...timetableFrame(key.framework, key)}>
      <ChangeForm
        view={toChangeView(read, change, { provider, granted }) ?? notFound()}
        asksPassphrase={!(await isFresh())}
      />
    </ActorShell>
  )
}
