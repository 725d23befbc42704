import { confirmHref } from '@/domain/addresses/account'
import { readSettings } from '../env'
import { answerText } from './answer-text'

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
} as const

/** A file to keep: the ending of its name says what is in it. */
interface KeptFile {
  readonly name: `${string}.${keyof typeof types}`
  readonly text: string | Uint8Array<ArrayBuffer>
}

/** To a stranger the same 401 at every address, and no page: a program that follows a redirect would keep the sign-in page for the file. */
export function refuseStranger(): Response {
  return answerText(401, 'Sign in at /sign-in, then ask for this file again.\n')
}

function typeOf(name: string): string {
  const ending = (Object.keys(types) as (keyof typeof types)[]).find((each) => name.endsWith(`.${each}`))
  return types[ending ?? 'json']
}

/** Whoever finds a file of a training copy sees by its name that its figures are invented. */
function nameOf({ name }: { readonly name: string }): string {
  return readSettings().training ? `training-copy-invented-${name}` : name
}

/** To whoever proved some while ago who they are: the page that asks again, and leads back. Nothing of the file is worked out before. */
export function confirmFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  return answerText(303, 'Confirm first that it is you.\n', { location: confirmHref(pathname + search) })
}

/** The file, or where it is null a 404 that says what leads to files: not there and not yours are the same. */
export function answerFile(file: KeptFile | null, whatLeads: string): Response {
  if (!file) return answerText(404, `There is no such file. ${whatLeads}\n`)
  return answerText(200, file.text, {
    'content-type': typeOf(file.name),
    'content-disposition': `attachment; filename="${nameOf(file)}"`,
  })
}

/** A file whose type whoever made it knows, as text or as bytes. */
export function answerContent(file: {
  readonly name: string
  readonly mediaType: string
  readonly content: string | Uint8Array<ArrayBuffer>
}): Response {
  return answerText(200, file.content, {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename="${nameOf(file)}"`,
  })
}
