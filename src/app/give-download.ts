import 'server-only'
import { Readable } from 'node:stream'
import type { Actor } from '@/domain/access/actor'
import { dispositionOf } from '@/domain/evidence/file-name'
import type { Download, GivenFile } from '@/operations/give-file'
import { refuseStranger } from '@/server/http/answer-file'
import { answerText } from '@/server/http/answer-text'
import { findActor } from '@/server/session/find-actor'

const FILE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An evidence file, for those who may have it: to be kept, never to be shown by the browser as a page of ours. */
export async function giveDownload(
  fileId: string,
  find: (actor: Actor) => Promise<GivenFile> | null,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuseStranger()
  const found = FILE_ID.test(fileId) ? await find(actor) : null
  if (!found || (!found.ok && found.failure === 'not-found'))
    return answerText(
      404,
      'There is no such file. The files that you may have stand beside what they are evidence of.\n',
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
