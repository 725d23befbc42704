import { parseActionId } from '@/domain/actions/action-id'
import { downloadActionFile } from '@/operations/download-action-file'
import { giveDownload } from '../../../../give-download'

/** A file that shows that an action was done. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/actions/[actionId]/files/[fileId]'>,
): Promise<Response> {
  const { actionId, fileId } = await params
  const key = parseActionId(actionId)
  return giveDownload(fileId, (actor) => key && downloadActionFile(actor, key, fileId))
}
