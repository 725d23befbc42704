import { type Result, fail, ok } from '@/domain/result'
import { knownActions } from './known-actions'
import { areReadable } from './readable-arguments'
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
  const named = form && areBoundReadable(form) ? actionsOf(form) : []
  if (!form || named.length === 0) return fail({ reason: 'no-form', typed: [] })
  const known = knownActions()
  if (!known || named.every((id) => known.has(id))) return ok(null)
  const typed = sayPosted(new URL(request.url), submittedValues(form, HIDDEN))
  return fail({ reason: 'outdated', typed })
}

/** Begins the field `0` of a form of many parts. */
const ARGUMENTS = 'name="0"\r\n\r\n'
/** What is said elsewhere than in the arguments themselves. */
const SAYS_ELSEWHERE = /"\$[\da-f]/

/**
 * Whether what a script calls an action with can be read: its arguments stand in a text of their own, or in the field `0`. Each
 * post passes here, so nothing more of it is read but where they speak of another field.
 */
async function isReadable(request: Request): Promise<boolean> {
  const type = request.headers.get('content-type') ?? ''
  const text = await request.text()
  if (!type.startsWith('multipart/form-data')) return areReadable(new Map([['0', text]]), '0')
  const start = text.indexOf(ARGUMENTS)
  if (start < 0) return false
  const root = text.slice(start + ARGUMENTS.length, text.indexOf('\r\n--', start + ARGUMENTS.length))
  if (!SAYS_ELSEWHERE.test(root)) return areReadable(new Map([['0', root]]), '0')
  const form = await new Response(text, { headers: { 'content-type': type } }).formData().catch(() => null)
  return form !== null && areReadable(textsOf(form, ''), '0')
}

/** Texts by the number that follows such a beginning of their field's name. */
function textsOf(form: FormData, beginning: string): ReadonlyMap<string, string> {
  const texts = [...form].flatMap(([name, value]) =>
    name.startsWith(beginning) && typeof value === 'string'
      ? [[name.slice(beginning.length), value] as const]
      : [],
  )
  return new Map(texts)
}

/** Whether a form says in its hidden fields what its page was answered before as our pages write it. */
function areBoundReadable(form: FormData): boolean {
  const references = [...form.keys()].filter((name) => name.startsWith('$ACTION_REF_'))
  return references.every((name) => {
    const parts = textsOf(form, `$ACTION_${name.slice('$ACTION_REF_'.length)}:`)
    const bound = /^\{"id":"[^"]*","bound":(?:null|"\$@([\da-f]+)")\}$/.exec(parts.get('0') ?? '')
    return bound !== null && (bound[1] === undefined || areReadable(parts, bound[1]))
  })
}

/** The actions that a form names: those without a state in the name of a field, the others in what the field holds. */
function actionsOf(form: FormData): readonly string[] {
  return [...form].flatMap(([name, value]) => {
    if (name.startsWith('$ACTION_ID_')) return [name.slice('$ACTION_ID_'.length)]
    if (!/^\$ACTION_\d+:0$/.test(name)) return []
    return [typeof value === 'string' ? (/^\{"id":"([0-9a-f]+)"/.exec(value)?.[1] ?? '') : '']
  })
}
