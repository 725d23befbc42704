import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import {
  callWithScript,
  type Fields,
  type FormBody,
  findHiddenFields,
  toMultipart,
  withFields,
} from '../surface/action-body'
import { type Answer, type Question, ask } from '../surface/ask'
import { type BuiltAction, enumerateBuild } from '../surface/enumerate'
import type { Run } from './run'

const PATIENCE_MS = 60_000
const PAUSE_MS = 150

/** A form as it was read from a page. It can be posted again and again. */
export interface Form {
  readonly path: string
  readonly fields: Fields
}

/** Somebody who is signed in and asks until there is an answer. */
export interface FormClient {
  readonly read: (path: string) => Promise<Answer>
  readonly open: (path: string, action: string, typed: Readonly<Record<string, string>>) => Promise<Form>
  /** Posts a form; where the answer is lost, the same form again. */
  readonly post: (form: Form) => Promise<Answer>
  /** The same as a page does that saves itself, by another action than that of its button. */
  readonly postItself: (form: Form, action: string) => Promise<Answer>
}

/** As many at once as the clients have to say. */
const agent = new Agent({ keepAlive: true })

/** @param build the folder of the build that is served, where it is not that of the tests */
export function formClient(run: Run, session: string, build?: string): FormClient {
  const { actions } = enumerateBuild(build)
  const askOnce = (question: Question) => {
    const origin = run.origin()
    const headers = { ...question.headers, origin, cookie: `assurance-session=${session}` }
    return ask(origin, { ...question, headers }, agent).catch(() => null)
  }
  const postAgain = (form: Form, body: FormBody) => {
    const attempt = () => askOnce({ method: 'POST', path: form.path, ...body })
    return untilAnswered(run, attempt, () => run.repeated.add(form))
  }
  const read = (path: string) => untilAnswered(run, () => askOnce({ path }))
  return {
    read,
    open: async (path, action, typed) => {
      const page = await read(path)
      const hidden = findHiddenFields(page.body, idOf(actions, action))
      if (hidden.length === 0) throw new Error(`${path} has no form of ${action}: ${page.status}`)
      return { path, fields: withFields(hidden, typed) }
    },
    post: (form) => postAgain(form, toMultipart(form.fields)),
    postItself: (form, action) =>
      postAgain(form, callWithScript(idOf(actions, action), undefined, form.fields)),
  }
}

/** A failure of the service, or none that arrives, says nothing of what was done: it is asked again. */
async function untilAnswered(
  { broken, traffic }: Run,
  attempt: () => Promise<Answer | null>,
  onLoss: () => void = () => undefined,
): Promise<Answer> {
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS;) {
    broken.signal.throwIfAborted()
    const answer = await attempt()
    if (answer && answer.status < 500) return answer
    if (answer) traffic.emit('failed', answer)
    onLoss()
    await wait(PAUSE_MS)
  }
  throw new Error('The service gave no answer for a minute')
}

/** A field of a form by its name. */
export function fieldOf({ fields }: Form, wanted: string): string {
  const value = fields.find(([name]) => name === wanted)?.[1]
  if (typeof value !== 'string') throw new Error(`The form has no ${wanted}`)
  return value
}

function idOf(actions: readonly BuiltAction[], action: string): string {
  const found = actions.find(({ name }) => name.endsWith(` ${action}`))
  if (!found) throw new Error(`The build has no action ${action}`)
  return found.id
}
