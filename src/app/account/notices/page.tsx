import { chooseNoticesAction } from '@/features/notices/actions'
import { ChoicesScreen } from '@/features/notices/components/choices-screen'
import { toChoicesView } from '@/features/notices/to-choices-view'
import { getNoticeChoices } from '@/operations/read/get-notice-choices'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { heldPost } from '../../held-post'
import { readParam } from '../../search-params'

/** What somebody wants to be told. */
export default async function NoticeChoicesPage({ searchParams }: PageProps<'/account/notices'>) {
  const held = await heldPost([chooseNoticesAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const isSaved = (await readParam(searchParams, 'saved')) === 'yes'
  const view = toChoicesView(actor, await getNoticeChoices(actor), isSaved)
  return (
    <ActorShell>
      <ChoicesScreen view={view} />
    </ActorShell>
  )
}
