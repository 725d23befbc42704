import { notFound } from 'next/navigation'
import { retryNoticeAction } from '@/features/notices/actions'
import { NoticeScreen } from '@/features/notices/components/notice-screen'
import { isNoticeId } from '@/domain/notices/notice-id'
import { toNoticeView } from '@/features/notices/to-notice-view'
import { getNotice } from '@/operations/read/get-notice'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { heldPost } from '../../../held-post'

/** One notice, and what came of it. */
export default async function NoticePage({ params, searchParams }: PageProps<'/admin/outbox/[noticeId]'>) {
  const held = await heldPost([retryNoticeAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const { noticeId } = await params
  const notice = isNoticeId(noticeId) ? await getNotice(actor, noticeId) : null
  const view = toNoticeView(notice ?? notFound())
  return (
    // A form titles the page by itself, since its title says when something is wrong.
    <ActorShell title={view.mayRetry ? undefined : view.subject} current="admin">
      <NoticeScreen view={view} />
    </ActorShell>
  )
}
