import { type Result, fail, ok } from '@/domain/result'
import { knownActions } from './known-actions'
import { type Said, sayPosted } from './say-posted'
import { submittedValues } from './submitted-values'

/** Why a form that a browser posted by itself cannot be taken on, with what was typed into it. */
interface Refused {
  readonly reason: 'no-form' | 'outdated'
  readonly typed: readonly Said[]
}

/** What no person types: which page it was, what it was drawn from, and what was pressed. */
const HIDDEN = [
  ...['person', 'revision', 'base', 'then', 'take', 'step', 'seen', 'shown', 'next', 'token'],
  ...['code', 'present', 'chosen', 'personId', 'session'],
  ...['returnId', 'section', 'declarationId', 'part', 'framework', 'provider'],
  ...['idempotencyKey', 'figuresSha256', 'contentSha256'],
]

/**
 * The framework answers a form of an action that is not there with a bare line, and one that cannot be read with an error of its
 * own. Both are refused before, with a page: by a browser alone nothing that was typed would come back otherwise.
 */
export async function refuseForm(request: Request): Promise<Result<null, Refused>> {
  const isForm = request.method === 'POST' && !new URL(request.url).pathname.startsWith('/api/')
  if (!isForm) return ok(null)
  if (request.headers.has('next-action'))
    return (await isReadable(request)) ? ok(null) : fail({ reason: 'no-form', typed: [] })
  const form = await request.formData().catch(() => null)
  const named = form && actionsOf(form)
  if (!form || named?.length === 0) return fail({ reason: 'no-form', typed: [] })
  const known = knownActions()
  if (!known || named?.every((id) => known.has(id))) return ok(null)
  const typed = sayPosted(new URL(request.url), submittedValues(form, HIDDEN))
  return fail({ reason: 'outdated', typed })
}

/** Begins the field `0` of a form of many parts. */
const ARGUMENTS = 'name="0"\r\n\r\n'

/**
 * Whether what a script calls an action with can be read: its arguments stand in a text of their own, or in the field `0`. Each
 * post passes here, so nothing more of it is read.
 */
async function isReadable(request: Request): Promise<boolean> {
  const text = await request.text()
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data')
  const start = isForm ? text.indexOf(ARGUMENTS) + ARGUMENTS.length : 0
  const end = isForm ? text.indexOf('\r\n--', start) : text.length
  return isList(text.slice(start, end))
}

function isList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text))
  } catch {
    return false
  }
}

/** The actions that a form names: those without a state in the name of a field, the others in what the field holds. */
function actionsOf(form: FormData): readonly string[] {
  return [...form].flatMap(([name, value]) => {
    if (name.startsWith('$ACTION_ID_')) return [name.slice('$ACTION_ID_'.length)]
    if (!/^\$ACTION_\d+:0$/.test(name)) return []
    return [typeof value === 'string' ? (/^\{"id":"([0-9a-f]+)"/.exec(value)?.[1] ?? '') : '']
  })
}
