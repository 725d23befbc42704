import type { Client } from 'pg'
import type { OwnDatabase } from '../../tests/support/clone-database'
import { withClient } from '../postgres/client.mjs'
import { EMPTY_PAGE } from './choose-addresses'
import { median, pageRatios, spreadOf } from './figures'
import type { Stage } from './open-stage'
import type { Person } from './person'
import type { Measured } from './report'
import { type Statement, isFrame, isOfSession, replay, toCopy } from './statements'

const MOST_TIMES = 5

/** How often everything is asked; where the time that may be taken is over, only as often as it must be. */
export interface Rounds {
  readonly warmUp: number
  readonly least: number
  readonly most: number
  readonly mostMs: number
}

/** On a busy machine there are fewer. */
const MANY: Rounds = { warmUp: 5, least: 10, most: 20, mostMs: 40_000 }

/** Addresses by what they are called. */
type Addresses = Readonly<Record<'pages' | 'exports', Readonly<Record<string, string>>>>

/** An address, and what PostgreSQL is asked instead of it. */
export interface Read {
  readonly name: string
  readonly group: 'Page' | 'Export'
  readonly path: string
  readonly asked: readonly Statement[]
  readonly instead: readonly Statement[]
  /** Of the document; of a file it says nothing. */
  readonly bytes: number
}

/** What one block measured, in milliseconds: round by round, address and statements side by side. */
export type ReadTimes = Readonly<Record<string, readonly number[]>>

/** What each address asks, recorded once it is warm. */
export function recordReads(stage: Stage, demo: OwnDatabase, person: Person, { pages, exports }: Addresses) {
  return stage.withRecordedService(demo, async (origin, take) => {
    const record = async (group: Read['group'], [name, path]: [string, string]): Promise<Read> => {
      await person.time(origin, path)
      take()
      await person.time(origin, path)
      const asked = take().filter((statement) => !isOfSession(statement))
      const bytes = group === 'Page' ? await person.weigh(origin, path) : 0
      take()
      return { group, name, path, asked, instead: group === 'Page' ? asked : asCopies(asked), bytes }
    }
    const reads: Read[] = []
    for (const page of Object.entries(pages)) reads.push(await record('Page', page))
    for (const file of Object.entries(exports)) reads.push(await record('Export', file))
    return reads
  })
}

/** The lines of an export as COPY gives them: the same questions, without the note of who took it. */
function asCopies(asked: readonly Statement[]): readonly Statement[] {
  const isPlain = (each: Statement) => isFrame(each) || each.text.includes('set_config(')
  return asked
    .filter(({ text }) => !text.includes('record_audit('))
    .map((each) => (isPlain(each) ? each : toCopy(each)))
}

/** Asks everything in turn, again and again, so that whatever else the machine does meets all of it. */
export function measureReads(
  stage: Stage,
  demo: OwnDatabase,
  person: Person,
  reads: readonly Read[],
  rounds = MANY,
): Promise<ReadTimes> {
  const times: Record<string, number[]> = {}
  const note = (what: string, took: number) => (times[what] ??= []).push(took)
  return stage.withService(demo, (origin) =>
    withClient(demo.appUrl, async (client: Client) => {
      const began = performance.now()
      const isEnough = (round: number) =>
        round >= (performance.now() - began < rounds.mostMs ? rounds.most : rounds.least)
      for (let round = -rounds.warmUp; !isEnough(round); round += 1) {
        if (round === 0) for (const what of Object.keys(times)) times[what] = []
        note(EMPTY_PAGE, await person.time(origin, EMPTY_PAGE))
        for (const { name, path, instead } of reads) {
          note(name, await person.time(origin, path))
          const askedAt = performance.now()
          await replay(client, instead)
          note(sqlOf(name), performance.now() - askedAt)
        }
      }
      return times
    }),
  )
}

/** The blocks of a run as lines of the table. */
export function toReadLines(reads: readonly Read[], blocks: readonly ReadTimes[]): readonly Measured[] {
  const timesOf = (block: ReadTimes, what: string) => block[what] ?? []
  return reads.map(({ group, name, asked, bytes }) => {
    const all = blocks.map((block) => ({
      page: timesOf(block, name),
      sql: timesOf(block, sqlOf(name)),
      empty: timesOf(block, EMPTY_PAGE),
    }))
    const over = (what: keyof (typeof all)[0]) => median(all.flatMap((block) => block[what]))
    const milliseconds = { page: over('page'), sql: over('sql'), empty: over('empty') }
    if (group === 'Export') {
      const ratio = spreadOf(all.map(({ page, sql }) => median(page) / median(sql)))
      return { group, name, against: 'COPY of the same lines', ratio, milliseconds }
    }
    const ratios = all.map(pageRatios)
    return {
      ...{ group, name, against: 'an empty page and its statements', milliseconds, limit: MOST_TIMES },
      ratio: spreadOf(ratios.map(({ half }) => half)),
      p95: spreadOf(ratios.map(({ p95 }) => p95)),
      documentBytes: bytes,
      statements: asked.filter((statement) => !isFrame(statement)).length,
    }
  })
}

/** Under which the times of an address's statements are noted. */
export function sqlOf(name: string): string {
  return `statements of ${name}`
}
