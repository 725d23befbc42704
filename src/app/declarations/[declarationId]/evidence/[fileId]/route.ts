import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { downloadEvidence } from '@/operations/download-evidence'
import { giveDownload } from '../../../../give-download'

/** A file of a document of a declaration. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/declarations/[declarationId]/evidence/[fileId]'>,
): Promise<Response> {
  const { declarationId, fileId } = await params
  const key = parseDeclarationId(declarationId)
  return giveDownload(fileId, (actor) => key && downloadEvidence(actor, key, fileId))
}
