import 'server-only'
import { type UploadRefusal, uploadRefusals } from '@/domain/evidence/upload-refusal'
import { asking } from '@/domain/addresses/asking'
import { isDevelopment, readSettings } from '@/server/env'
import { answerText } from '@/server/http/answer-text'
import { newNonce } from '@/server/http/new-nonce'
import { noteRefused } from '@/server/http/note-refused'
import { refusal } from '@/server/http/refusal'
import { noteSecurity } from '@/server/security-events'
import { securityHeaders } from '@/server/http/security-headers.mjs'
import type { Fields, UploadSubject } from './upload-subject'

const statuses: Partial<Record<UploadRefusal, number>> = {
  'too-large': 413,
  'changed-elsewhere': 409,
  'not-a-draft': 409,
  'not-open': 409,
  'somebody-else': 409,
  'store-full': 507,
}

/** What nobody uploads by oversight. */
const SUSPICIOUS: readonly (UploadRefusal | null)[] = [
  ...(['bomb', 'unsafe-names', 'macros', 'infected', 'wrong-ending', 'no-form', 'too-large'] as const),
]

/** Whether the page itself sent it, and says by itself what came of it. */
function isBySelf({ headers }: Request): boolean {
  return headers.get('accept') === 'application/json'
}

/** What came of an upload; null where it was kept. To the page that sent it by itself in words, to a browser by leading back to it. */
export function sayUpload(
  request: Request,
  { pageHref }: Pick<UploadSubject, 'pageHref'>,
  refused: UploadRefusal | null,
  fields: Fields = new Map(),
): Response {
  if (SUSPICIOUS.includes(refused)) noteSecurity('upload-refused')
  const href = pageHref({ fields, ...(refused && { refused }) })
  if (isBySelf(request)) {
    const body = refused ? { message: uploadRefusals[refused] } : { href }
    return secured(Response.json(body, { status: refused ? (statuses[refused] ?? 422) : 200 }))
  }
  // It is still sending what is not read, so it is told by the number of the answer, and not led on.
  if (refused === 'too-large') return refuseUpload('evidence-too-large', href)
  return secured(answerText(303, '', { location: href }))
}

/** A stranger signs in first, and comes back to the page with the form. */
export function strangersUpload(request: Request, pageHref: string): Response {
  if (isBySelf(request))
    return secured(Response.json({ message: uploadRefusals['signed-out'] }, { status: 401 }))
  return secured(answerText(303, '', { location: asking('/sign-in', { next: pageHref, ended: 'time' }) }))
}

/** Not there and not theirs are the same. */
export function absentUpload(): Response {
  return secured(answerText(404, 'There is no such page.\n'))
}

export function busyUpload(): Response {
  return secured(
    answerText(503, 'Too many files are being uploaded. Try again in a minute.\n', { 'retry-after': '60' }),
  )
}

/** Refused before anything of it is read, by a page that asks the service for nothing. */
export function refuseUpload(
  why: 'not-here' | 'elsewhere' | 'another-site' | 'evidence-too-large',
  back?: string,
): Response {
  noteRefused(why)
  const nonce = newNonce()
  const { training, origin } = readSettings()
  const said = refusal(why, { path: '/uploads', nonce, training, origin, ...(back && { back }) })
  return secured(new Response(said.body, { status: said.status, headers: said.headers }), nonce)
}

/** What every other answer carries from `proxy.ts`, which is not asked about uploads: it would hold their bodies. */
function secured(response: Response, nonce = newNonce()): Response {
  const { origin } = readSettings()
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(
    securityHeaders({ nonce, origin, development: isDevelopment() }),
  ))
    headers.set(name, value)
  headers.set('connection', 'close')
  return new Response(response.body, { status: response.status, headers })
}
