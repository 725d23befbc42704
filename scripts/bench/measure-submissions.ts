import type { Client } from 'pg'
import { formClient } from '../../tests/durability/form-client'
import type { Prepared } from '../../tests/durability/prepare-drafts'
import { beginRun } from '../../tests/durability/run'
import type { OwnDatabase } from '../../tests/support/clone-database'
import { withClient } from '../postgres/client.mjs'
import { inRoot } from '../lib/places.mjs'
import { spreadOf } from './figures'
import type { Stage } from './open-stage'
import type { Measured } from './report'
import { type Statement, replay } from './statements'

const CLIENTS = 8
/** Of one provider, which are submitted one after the other: its audit chain allows no other order. */
const DRAFTS_TOGETHER = 4

/** The statements of each submission, by its draft. */
type Recorded = ReadonlyMap<string, readonly Statement[]>

/** How many milliseconds a submission took, eight clients at a time: through the service, and straight. */
export interface SubmissionTimes {
  readonly served: number
  readonly straight: number
}

/** Submits every draft once through a service that writes down what it asks. */
export async function recordSubmissions(stage: Stage, prepared: Prepared): Promise<Recorded> {
  const database = await stage.clone('recorded', 'prepared')
  return stage.withRecordedService(database, async (origin, take) => {
    const recorded = new Map<string, readonly Statement[]>()
    const submitters = await openForms(origin, prepared)
    for (const [id, submit] of submitters) {
      take()
      await submit()
      recorded.set(id, take())
    }
    return recorded
  })
}

/** One block: all drafts through the service, and the recorded statements on another copy of the same database. */
export async function measureSubmissions(
  stage: Stage,
  prepared: Prepared,
  recorded: Recorded,
  block: number,
): Promise<SubmissionTimes> {
  const behind = await stage.clone(`service_${block}`, 'prepared')
  const served = await stage.withService(behind, async (origin) => {
    const submitters = await openForms(origin, prepared)
    return timeAll(prepared.drafts, (id) => submitters.get(id)?.())
  })
  await expectAllSubmitted(behind, prepared)
  const alone = await stage.clone(`straight_${block}`, 'prepared')
  const straight = await timeStraight(alone, prepared, recorded)
  await expectAllSubmitted(alone, prepared)
  return { served, straight }
}

export function toSubmissionLine(blocks: readonly SubmissionTimes[]): Measured {
  const over = (what: keyof SubmissionTimes) => spreadOf(blocks.map((block) => block[what])).middle
  return {
    ...{ group: 'Submission', name: `${CLIENTS} clients`, against: `its statements, ${CLIENTS} clients` },
    ratio: spreadOf(blocks.map(({ served, straight }) => served / straight)),
    milliseconds: { served: over('served'), sql: over('straight') },
  }
}

/** Opens the page with the form of every draft, and answers how each is posted. */
async function openForms(origin: string, { drafts, sessions }: Prepared) {
  const run = beginRun({ mostSaves: 1, origin: () => origin, chance: () => 0, drafts })
  const clients = sessions.map((session) => formClient(run, session, inRoot('.next')))
  const opened = new Map<string, () => Promise<void>>()
  for (const [index, { id }] of drafts.entries()) {
    const client = clients[Math.floor(index / DRAFTS_TOGETHER) % clients.length]
    const form = await client?.open(`/returns/${id}/check`, 'submitReturnAction', { declared: 'yes' })
    opened.set(id, async () => {
      const answer = form && (await client?.post(form))
      if (answer?.status !== 303)
        throw new Error(`The submission of ${id} was answered with ${answer?.status}`)
    })
  }
  return opened
}

async function timeStraight({ appUrl }: OwnDatabase, { drafts }: Prepared, recorded: Recorded) {
  const free: Client[] = []
  const open = (left: number): Promise<number> =>
    left === 0
      ? timeAll(drafts, async (id) => {
          const client = free.pop()
          if (!client) throw new Error('There are fewer connections than clients')
          await replay(client, recorded.get(id) ?? [])
          free.push(client)
        })
      : withClient(appUrl, (client: Client) => {
          free.push(client)
          return open(left - 1)
        })
  return open(CLIENTS)
}

/** Milliseconds for each draft, once every client has warmed up on the drafts of one provider. */
async function timeAll(drafts: Prepared['drafts'], submit: (id: string) => Promise<void> | undefined) {
  const providers = Array.from({ length: drafts.length / DRAFTS_TOGETHER }, (_, index) =>
    drafts.slice(index * DRAFTS_TOGETHER, (index + 1) * DRAFTS_TOGETHER),
  )
  const work = async (waiting: Prepared['drafts'][]) => {
    for (let own = waiting.shift(); own; own = waiting.shift()) for (const { id } of own) await submit(id)
  }
  const inLanes = (waiting: Prepared['drafts'][]) =>
    Promise.all(Array.from({ length: CLIENTS }, () => work(waiting)))
  await inLanes(providers.slice(0, CLIENTS))
  const rest = providers.slice(CLIENTS)
  const began = performance.now()
  await inLanes([...rest])
  return (performance.now() - began) / (rest.length * DRAFTS_TOGETHER)
}

/** So that nothing fast is counted that did nothing. */
async function expectAllSubmitted({ superuserUrl, name }: OwnDatabase, { drafts }: Prepared): Promise<void> {
  const { rows } = await withClient(superuserUrl, (client: Client) =>
    client.query<{ submitted: number }>('SELECT count(*)::int AS submitted FROM submission'),
  )
  const submitted = rows[0]?.submitted
  if (submitted !== drafts.length)
    throw new Error(`Of ${drafts.length} drafts in ${name}, ${submitted} were submitted`)
}
