import { expect, test } from 'vitest'
import { withFields } from './action-body'
import type { Asker } from './asker'
import { type Way, fillForm, findAction, post, questionOf, ways } from './post'
import { world } from './one-world'

const askers = [...world.askers, world.nobody, ...world.strangers]
const keepers = askers.filter(({ role }) => role === 'administrator')
const others = askers.filter(({ role }) => role !== 'administrator')

const CODE = { 'with JavaScript': 'WEST', 'without JavaScript': 'EAST' }

/** Posts the form by which a commissioner is registered, as it stands on the administrator's page, as somebody. */
async function register(asker: Asker, way: Way, changed: Readonly<Record<string, string>> = {}) {
  const action = findAction('keepOrganisationAction')
  const [keeper = asker] = keepers
  const fields = await fillForm(world, action, world.ZZ1, keeper)
  const own = { person: asker.personId ?? '', code: CODE[way], ...changed }
  return post(world, asker, {
    ...questionOf(action, withFields(fields, own), way),
    path: action.rule.page(world.ZZ1),
  })
}

test.each(ways)('nobody but an administrator registers anything, %s', async (way) => {
  expect(others.length).toBeGreaterThan(10)
  for (const asker of others) {
    const { answer, changes } = await register(asker, way)
    expect([asker.name, changes, answer.status === 404 || asker.role === null]).toEqual([
      asker.name,
      [],
      true,
    ])
  }
})

test.each(ways)(
  'an administrator does, and changes nothing else; a form of nothing of ours is not there, %s',
  async (way) => {
    const [keeper] = keepers
    if (!keeper) throw new Error('There is no administrator')
    for (const changed of [{ change: 'everything' }, { framework: 'gone-100' }, { extra: 'box' }]) {
      const { answer, changes } = await register(keeper, way, changed)
      expect([changed, answer.status, changes]).toEqual([changed, 404, []])
    }
    const { changes } = await register(keeper, way)
    expect(changes.filter((change) => !change.endsWith(` of ${CODE[way]}`))).toEqual([])
    expect(changes).toContain(`commissioner of ${CODE[way]}`)
  },
)
