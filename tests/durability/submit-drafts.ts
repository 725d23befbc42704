import { withFields } from '../surface/action-body'
import type { Answer } from '../surface/ask'
import { aFullReturn } from '../factories/typed-return'
import { type Form, type FormClient, fieldOf, formClient } from './form-client'
import type { Run } from './run'
import { type Told, nothingTold } from './told'

const PROGRAMME = aFullReturn()['programme'] as Record<string, string>

/** So many clients at once, until no draft is left or it is over. */
export async function submitAtOnce(run: Run, clients: number): Promise<void> {
  await Promise.all(Array.from({ length: clients }, () => submitDrafts(run)))
}

/** A client that takes one draft after the other, saves a section of it, and submits most of them. */
async function submitDrafts(run: Run): Promise<void> {
  for (let draft = run.drafts.shift(); draft && !run.isOver; draft = run.drafts.shift()) {
    const client = formClient(run, draft.session)
    const told = nothingTold(draft.id)
    run.told.push(told)
    await saveOften(run, client, told)
    if (run.chance() < 0.2) await save(run, client, told)
    else await submit(run, client, told)
  }
}

/** As many figures as are typed one after the other into a page that saves itself; then its button is pressed. */
async function saveOften(run: Run, client: FormClient, told: Told): Promise<void> {
  let form: Form | null = await openProgramme(client, told)
  for (let more = Math.floor(run.chance() * run.mostSaves); form && more > 0 && !run.isOver; more -= 1)
    form = await saveItself(run, client, told, form)
  if (!form) return
  await save(run, client, told)
}

/** Types another figure into a page that saves itself; answers with the page as it is then, or null where it was refused. */
export async function saveItself(run: Run, client: FormClient, told: Told, form: Form): Promise<Form | null> {
  const numerator = another(run, told)
  const answer = await client.postItself(withNumerator(form, numerator), 'autosaveSectionAction')
  const seen = /"seen":(\{"revision":"\d+","base":"(?:[^"\\]|\\.)*"\})/.exec(answer.body)?.[1]
  if (answer.status !== 200 || !seen) {
    told.refusals.push(sayAnswer('a save by itself', answer))
    return null
  }
  noteSaved(run, told, numerator)
  return { ...form, fields: withFields(form.fields, JSON.parse(seen) as Record<string, string>) }
}

export function openProgramme(client: FormClient, { id }: Told): Promise<Form> {
  return client.open(`/returns/${id}/programme`, 'saveSectionAction', { ...PROGRAMME, then: 'stay' })
}

const withNumerator = (form: Form, numerator: number): Form => ({
  ...form,
  fields: withFields(form.fields, { '106.numerator': String(numerator) }),
})

/** At least half of the 40, and not all: nothing that a warning asks about. Never what stands: one that is lost is seen. */
function another(run: Run, { saved }: Told): number {
  const stands = saved ?? Number(PROGRAMME['106.numerator'])
  return 20 + ((stands + 1 + Math.floor(run.chance() * 19)) % 20)
}

function noteSaved(run: Run, told: Told, numerator: number): void {
  told.saved = numerator
  told.saves += 1
  run.traffic.emit('saved')
}

async function save(run: Run, client: FormClient, told: Told): Promise<void> {
  const numerator = another(run, told)
  const answer = await client.post(withNumerator(await openProgramme(client, told), numerator))
  if (isSentOn(answer, `/returns/${told.id}/`)) noteSaved(run, told, numerator)
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
