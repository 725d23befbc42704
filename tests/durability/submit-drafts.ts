import type { Answer } from '../surface/ask'
import { aFullReturn } from '../factories/typed-return'
import { type Form, type FormClient, fieldOf, formClient } from './form-client'
import type { Run } from './run'
import { type Told, nothingTold } from './told'

/** A client that takes one draft after the other, saves a section of it, and submits most of them. */
export async function submitDrafts(run: Run, session: string): Promise<void> {
  const client = formClient(run, session)
  for (let id = run.drafts.shift(); id && !run.isOver; id = run.drafts.shift()) {
    const told = nothingTold(id)
    run.told.push(told)
    await save(run, client, told)
    if (run.chance() < 0.2) await save(run, client, told)
    else await submit(run, client, told)
  }
}

async function save(run: Run, client: FormClient, told: Told): Promise<void> {
  // At least half of the 40, and not all: nothing that a warning asks about.
  const numerator = 20 + Math.floor(run.chance() * 20)
  const programme = aFullReturn()['programme'] as Record<string, string>
  const typed = { ...programme, '106.numerator': String(numerator), then: 'stay' }
  const form = await client.open(`/returns/${told.id}/programme`, 'saveSectionAction', typed)
  const answer = await client.post(form)
  if (isSentOn(answer, `/returns/${told.id}/`)) told.saved = numerator
  else told.refusals.push(sayAnswer('save', answer))
}

/** Some press the button twice at once; some lose the answer on its way to them, and press it again. */
async function submit(run: Run, client: FormClient, told: Told): Promise<void> {
  const form = await client.open(`/returns/${told.id}/check`, 'submitReturnAction', { declared: 'yes' })
  told.key = fieldOf(form, 'idempotencyKey')
  const [presses, losesFirst] = [run.chance() < 0.3 ? 2 : 1, run.chance() < 0.3]
  run.traffic.emit('asked')
  if (losesFirst) {
    await client.post(form)
    run.repeated.add(form)
  }
  await Promise.all(Array.from({ length: presses }, () => postOnce(run, client, form, told)))
  if (told.versions.length > 0) await readReceipt(client, told)
}

async function postOnce(run: Run, client: FormClient, form: Form, told: Told): Promise<void> {
  const answer = await client.post(form)
  const version = isSentOn(answer, `/returns/${told.id}/submitted`)
    ? /\?version=(\d+)$/.exec(String(answer.headers.location))?.[1]
    : undefined
  if (!version) return void told.refusals.push(sayAnswer('submission', answer))
  told.versions.push(Number(version))
  run.traffic.emit('acknowledged')
}

async function readReceipt(client: FormClient, told: Told): Promise<void> {
  const page = await client.read(`/returns/${told.id}/submitted?version=${told.versions[0] ?? 0}`)
  told.snapshotSha256 = /class="app-hash">([0-9a-f]{64})</.exec(page.body)?.[1] ?? null
}

function isSentOn({ status, headers }: Answer, to: string): boolean {
  return status === 303 && (headers.location ?? '').startsWith(to)
}

function sayAnswer(what: string, { status, headers, body }: Answer): string {
  const problem = /nhsuk-error-summary__list">(.*?)<\/ul>/s.exec(body)?.[1] ?? ''
  return `${what}: ${status} ${headers.location ?? ''} ${problem.replaceAll(/<[^>]*>/g, ' ').trim()}`
}
