import { expect, test } from 'vitest'
import { seededChance } from '../durability/seeded-chance'
import { isWhole } from '../support/extent'
import { askAnything } from './anything'
import { declared } from './declared'
import { openWorld } from './world'

const world = await openWorld()

/** The chains in which it is kept what somebody took; a question may be spoiled and still be one for a file. */
const KEPT = [
  ...new Set(Object.values({ ...declared.pages, ...declared.routes }).flatMap(({ writes = [] }) => writes)),
]

/** Of a run that each change waits for a small part, drawn by chance; else at least five thousand. */
const EXTENT = isWhole ? { ofEach: 2, share: 1 } : { ofEach: 1, share: 0.02 }

test('whoever asks for whatever of whomever in whatever way, nothing breaks, nothing is told of others and nothing changes', async ({
  task,
}) => {
  const everybody = [...world.askers, ...world.strangers, world.nobody]
  const { calls, faults } = await askAnything(world, everybody, { ...EXTENT, chance: seededChance(7) })
  expect(faults).toEqual([])
  const changes = await world.findChanges()
  expect(changes.filter((change) => !KEPT.some((chain) => change.endsWith(` of ${chain}`)))).toEqual([])
  expect(calls).toBeGreaterThan(isWhole ? 5_000 : 20)
  Object.assign(task.meta, { says: `${calls} strange calls as ${everybody.length} people, none wrong` })
}, 1_800_000)
