import { setTimeout as wait } from 'node:timers/promises'
import { comparisonHref, overviewHref, providerHref } from '@/domain/addresses/dashboards'
import { returnHref } from '@/domain/addresses/returns'
import { parseSpan } from '@/domain/periods/span'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { type Form, formClient } from './form-client'
import type { Run } from './run'
import { openProgramme, saveItself } from './submit-drafts'
import { nothingTold } from './told'

const FRAMEWORK = 'hsps-1767'
const SPAN = parseSpan('2025-26-Q4') ?? undefined

/** Asks for one more thing, and throws at any answer that is not what was asked for. */
type Client = () => Promise<void>

/**
 * A client with a draft of its own. By turns it reads the overview, a provider, a line of all providers and the tasks of the draft, and
 * types a figure into a page of it that saves itself.
 */
export function openClient(run: Run, session: string, id: string): Client {
  const [client, told] = [formClient(run, session), nothingTold(id)]
  let form: Form | null = null
  let turns = 0
  const save = async () => {
    form = await saveItself(run, client, told, form ?? (await openProgramme(client, told)))
    if (!form) throw new Error(told.refusals.join())
  }
  const read = async (path: string) => {
    const { status } = await client.read(path)
    if (status !== 200) throw new Error(`${path} was answered with ${status}`)
  }
  return () => {
    const page = pagesOf(run, id, turns)[turns % 5]
    turns += 1
    return page === undefined ? save() : read(page)
  }
}

/** Whose provider is shown, another each time, are those that have submitted. */
function pagesOf({ told }: Run, id: string, turn: number): readonly string[] {
  const shown = parseReturnId(told[turn % told.length]?.id ?? '')
  if (!shown) throw new Error('Nobody has submitted anything')
  return [
    overviewHref(FRAMEWORK, SPAN),
    providerHref(shown),
    comparisonHref(FRAMEWORK, '106', SPAN),
    returnHref(id),
  ]
}

/** Lets each client ask without a pause; says how many answers there were in a second. */
export async function measurePeak(clients: readonly Client[], seconds: number): Promise<number> {
  return (await hold(clients, Infinity, seconds)) / seconds
}

/**
 * Lets the clients ask so often in a second together, each at most one thing at a time, and says how many answers there were. What a
 * client is late with is left out, so that a slow moment is no flood after it.
 */
export async function hold(clients: readonly Client[], rate: number, seconds: number): Promise<number> {
  const [gap, began] = [(clients.length / rate) * 1000, performance.now()]
  const until = began + seconds * 1000
  let answers = 0
  const one = async (client: Client, index: number) => {
    for (let due = began + (gap * index) / clients.length; due < until;) {
      await wait(Math.max(0, due - performance.now()))
      await client()
      answers += 1
      due = Math.max(due + gap, performance.now())
    }
  }
  await Promise.all(clients.map(one))
  return answers
}
