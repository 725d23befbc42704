import { parseActionId } from '@/domain/actions/action-id'
import { mayAttach } from '@/domain/actions/may-attach'
import { actionFilesHref } from '@/domain/addresses/actions'
import { fail } from '@/domain/result'
import { attachActionFile } from '@/operations/attach-action-file'
import { getAction } from '@/operations/read/get-action'
import { answerUpload } from '../../answer-upload'
import { absentUpload } from '../../say-upload'

/** A file that shows that an action was done, from the form on its page. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/uploads/actions/[actionId]'>,
): Promise<Response> {
  const key = parseActionId((await params).actionId)
  if (!key) return absentUpload()
  return answerUpload(request, {
    pageHref: ({ refused }) => actionFilesHref(key, refused),
    may: async (actor) => mayAttach(actor, key) && (await getAction(actor, key)) !== null,
    attach: async (actor, fields, received) =>
      fields.size === 0 ? attachActionFile(actor, key, received) : fail('no-form'),
  })
}
