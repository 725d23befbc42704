import { Readable } from 'node:stream'
import { dispositionOf } from '@/domain/evidence/file-name'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { type Download, downloadEvidence } from '@/operations/download-evidence'
import { refuseStranger } from '@/server/http/answer-file'
import { answerText } from '@/server/http/answer-text'
import { findActor } from '@/server/session/find-actor'

const FILE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An evidence file, for those who may have it: to be kept, never to be shown by the browser as a page of ours. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/declarations/[declarationId]/evidence/[fileId]'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const { declarationId, fileId } = await params
  const key = parseDeclarationId(declarationId)
  const found = key && FILE_ID.test(fileId) ? await downloadEvidence(actor, key, fileId) : null
  if (!found || (!found.ok && found.failure === 'not-found'))
    return answerText(
      404,
      'There is no such file. The files that you may have stand beside their documents.\n',
    )
  if (!found.ok)
    return answerText(409, 'No scanner has called this file clean, so it is not given. Ask again later.\n')
  return given(found.value)
}

/** What a browser keeps, and nothing that it would run. */
function given({ file, content }: Download): Response {
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.size),
      'content-disposition': dispositionOf(file.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
