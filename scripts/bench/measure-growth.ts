import type { OwnDatabase } from '../../tests/support/clone-database'
import type { chooseAddresses } from './choose-addresses'
import { growDemo } from './grow-demo'
import { type Grown, type GrowthTimes, toGrown } from './growth'
import { type Read, type ReadTimes, type Rounds, measureReads, recordReads, sqlOf } from './measure-reads'
import type { Stage } from './open-stage'
import { type Person, signIn } from './person'

/** Providers of a region's service, and more than England will have. */
export const SIZES = [150, 600] as const

const READERS = { 'the nation': 'national@demo.example', 'a commissioner': 'commissioner@north.example' }

/** Each takes seconds at the larger size. */
const FEW: Rounds = { warmUp: 1, least: 3, most: 5, mostMs: 60_000 }

type Addresses = Awaited<ReturnType<typeof chooseAddresses>>

/** What each address takes at both sizes, for whoever reads everything and for whoever reads half of it. */
export async function measureGrowth(
  stage: Stage,
  demo: OwnDatabase,
  { pages, lists, exports }: Addresses,
): Promise<readonly Grown[]> {
  const [fewer, more] = SIZES
  const [few, many] = [await growDemo(stage, demo, fewer), await growDemo(stage, demo, more)]
  const grown: Grown[] = []
  for (const [who, email] of Object.entries(READERS)) {
    const person = await signIn(few.appUrl, email)
    const reads = await recordReads(stage, few, person, { pages: { ...lists, ...pages }, exports })
    const there = await signIn(many.appUrl, email)
    const times = [
      await measureReads(stage, few, person, reads, FEW),
      await measureReads(stage, many, there, await recordedThere(stage, many, there, reads), FEW),
    ] as const
    grown.push(...reads.map(({ name }) => toGrown(toTimes(name, who, times), more / fewer)))
  }
  return grown
}

/** A commissioner of more providers asks the same with a longer list of them. */
function recordedThere(stage: Stage, many: OwnDatabase, person: Person, reads: readonly Read[]) {
  const addressesOf = (group: Read['group']) =>
    Object.fromEntries(reads.flatMap((read) => (read.group === group ? [[read.name, read.path]] : [])))
  return recordReads(stage, many, person, { pages: addressesOf('Page'), exports: addressesOf('Export') })
}

function toTimes(name: string, who: string, [few, many]: readonly [ReadTimes, ReadTimes]): GrowthTimes {
  const sized = (times: ReadTimes) => ({ page: times[name] ?? [], sql: times[sqlOf(name)] ?? [] })
  return { name, who, few: sized(few), many: sized(many) }
}
