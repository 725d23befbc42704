import type { OwnDatabase } from '../../tests/support/clone-database'
import type { chooseAddresses } from './choose-addresses'
import { growDemo } from './grow-demo'
import { growQuarters } from './grow-quarters'
import { type Grown, toGrown } from './growth'
import { type ReadTimes, type Rounds, measureReads, recordReads, sqlOf, toReadLines } from './measure-reads'
import type { Stage } from './open-stage'
import { signIn } from './person'
import type { Measured } from './report'

/** Ten years of a service as large as the nation's: what pages of figures are to keep to. */
export const LARGE = { providers: 150, quarters: 40 } as const

const WHO = 'national@demo.example'

const ROUNDS: Rounds = { warmUp: 3, least: 10, most: 20, mostMs: 60_000 }

/** Pages of figures at that size, and how many times as long each takes as with the quarters of the demo, which should be no longer. */
export async function measureQuarters(
  stage: Stage,
  demo: OwnDatabase,
  { pages }: Pick<Awaited<ReturnType<typeof chooseAddresses>>, 'pages'>,
): Promise<{ readonly lines: readonly Measured[]; readonly grown: readonly Grown[] }> {
  const few = await growDemo(stage, demo, LARGE.providers, `wide_${LARGE.providers}`)
  const many = await growQuarters(stage, few, LARGE.quarters)
  const measure = async (database: OwnDatabase) => {
    const person = await signIn(database.appUrl, WHO)
    const reads = await recordReads(stage, database, person, { pages, exports: {} })
    return { reads, times: await measureReads(stage, database, person, reads, ROUNDS) }
  }
  const [before, after] = [await measure(few), await measure(many)]
  const sized = (times: ReadTimes, name: string) => ({
    page: times[name] ?? [],
    sql: times[sqlOf(name)] ?? [],
  })
  return {
    lines: toReadLines(after.reads, [after.times]),
    grown: Object.keys(pages).map((name) =>
      toGrown(
        { name, who: WHO, few: sized(before.times, name), many: sized(after.times, name) },
        1,
        'as if it read all quarters',
      ),
    ),
  }
}
