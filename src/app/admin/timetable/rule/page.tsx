import { notFound } from 'next/navigation'
import { recordRuleAction } from '@/features/timetable/actions'
import { RuleForm } from '@/features/timetable/components/rule-form'
import { toRuleFormView } from '@/features/timetable/to-rule-form-view'
import { getTimetable } from '@/operations/read/get-timetable'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'
import { registerFramework } from '../../organisations/frame'
import { timetableFrame } from '../frame'

export default async function TimetableRulePage({ searchParams }: PageProps<'/admin/timetable/rule'>) {
  const held = await heldPost([recordRuleAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const framework = await registerFramework(searchParams)
  const read = (await getTimetable(actor, framework)) ?? notFound()
  return (
    <ActorShell {...timetableFrame(framework.code)}>
      <RuleForm view={toRuleFormView(read)} />
    </ActorShell>
  )
}
