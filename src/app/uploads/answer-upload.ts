import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { LARGEST_FILE } from '@/domain/evidence/evidence-types'
import { fail } from '@/domain/result'
import { takeInEvidence } from '@/operations/take-in-evidence'
import { readSettings } from '@/server/env'
import { isForeign } from '@/server/http/is-foreign'
import { refuseHost } from '@/server/http/own-host'
import { isTooLong, receiveUpload } from '@/server/http/receive-upload'
import { DRAWN_FOR } from '@/server/http/submitted-values'
import { findActor } from '@/server/session/find-actor'
import { QueueIsFull, limitConcurrency } from '@/server/session/limit-concurrency'
import { ownStorage } from '@/server/storage/own-storage'
import { absentUpload, busyUpload, refuseUpload, sayUpload, strangersUpload } from './say-upload'
import type { UploadSubject } from './upload-subject'

/** Uploads hold a connection and a file each; those that come on top wait for their turn. */
const throughGate = limitConcurrency({ atOnce: 4, waiting: 20 })

/**
 * Takes one file on. The framework's own guards stand before pages and actions, not here, so that all of them are asked again before
 * a byte of the body is read: the host, the page that it comes from, who is signed in, whether they may, and how much is to come.
 */
export async function answerUpload(request: Request, subject: UploadSubject): Promise<Response> {
  const { headers } = request
  const standing = readSettings()
  const misdirected = refuseHost(headers.get('host'), '/uploads', standing)
  if (misdirected) return refuseUpload(misdirected)
  if (isForeign(headers, standing)) return refuseUpload('another-site')
  const actor = await findActor()
  if (!actor) return strangersUpload(request, subject.pageHref({ refused: 'signed-out', fields: new Map() }))
  if (!(await subject.may(actor))) return absentUpload()
  if (isTooLong(headers, LARGEST_FILE)) return sayUpload(request, subject, 'too-large')
  try {
    return await throughGate(() => takeOn(request, actor, subject))
  } catch (failure) {
    if (failure instanceof QueueIsFull) return busyUpload()
    throw failure
  }
}

async function takeOn(request: Request, actor: Actor, subject: UploadSubject): Promise<Response> {
  const storage = ownStorage()
  const upload = await receiveUpload(request, storage.store, LARGEST_FILE)
  if (!upload.ok) return sayUpload(request, subject, upload.failure)
  const { file } = upload.value
  const fields = new Map(upload.value.fields)
  const drawnFor = fields.get(DRAWN_FOR)
  fields.delete(DRAWN_FOR)
  if (drawnFor !== actor.personId) {
    await file.incoming.discard()
    return sayUpload(request, subject, 'somebody-else', fields)
  }
  const received = await takeInEvidence(file, storage.scanner)
  const done = received.ok ? await subject.attach(actor, fields, received.value) : fail(received.failure)
  if (done.ok) return sayUpload(request, subject, null, fields)
  return done.failure === 'not-found' ? absentUpload() : sayUpload(request, subject, done.failure, fields)
}
