import { beforeAll, expect, test } from 'vitest'
import { asSuperuser } from '../../support/database'
import { questionsOf } from '../dashboards/counting-statements'
import { showHome } from '../dashboards/pages'
import * as world from '../dashboards/reporting-world'
import { backSince } from './visits'
import { homeOf, openHomes, people, TODAY } from './home'

beforeAll(openHomes)

test('an export says what it would hold', async () => {
  const { groups } = await homeOf('national-analyst')
  expect(groups.at(-1)?.tasks.map(({ hint }) => hint)).toEqual([
    'Holds 3 submitted returns of 2 quarters and no signed declarations.',
  ])
})

test('an administrator is led to administration, and to nothing else', async () => {
  expect(await homeOf('administrator')).toEqual({
    framework: null,
    heading: 'What you have to do',
    roles: ['Administrator, National'],
    groups: [{ heading: null, tasks: [expect.objectContaining({ id: 'administration', href: '/admin' })] }],
    nothing: null,
    colleagues: null,
    received: null,
    declared: null,
    since: null,
  })
})

test('somebody with nothing to do is told so', async () => {
  const south = await world.aPerson('commissioner', 'SOUTH')
  const before = new Date('2026-06-01T12:00:00Z')
  expect(await showHome(south, { session: undefined, clock: before })).toMatchObject({
    groups: [],
    nothing: 'Nothing waits for you today: no return waits for your decision, and none is overdue.',
  })
})

test('the page asks the same few questions, however many providers there are', async () => {
  const counts: Record<string, number[]> = {}
  const count = async () => {
    for (const [role, actor] of people) {
      const session = await backSince(actor, '2026-07-15T10:00:00Z')
      const asked = await questionsOf(() => showHome(actor, { session, clock: TODAY }))
      ;(counts[role] ??= []).push(asked.length)
    }
  }
  await count()
  await registerMore(30)
  await count()
  for (const [role, asked] of Object.entries(counts)) {
    // A provider's own people ask once more for each draft of theirs, to know how far it is.
    expect(Math.max(...asked), role).toBeLessThanOrEqual(11)
    expect(asked[0], role).toBe(asked[1])
  }
  expect((await homeOf('national-analyst')).groups[0]?.heading).toBe('63 returns are overdue')
})

/** Providers of the commissioner NORTH with empty drafts for both quarters. */
async function registerMore(count: number) {
  for (let number = 100; number < 100 + count; number += 1) {
    const code = `ZZ${number}`
    await asSuperuser(`SELECT register_provider($1, $1, 'North', '2020-04-01')`, [code])
    await asSuperuser(
      `INSERT INTO quarterly_return (framework, provider_code, period, financial_year, opened_at)
       SELECT framework, $1, period, financial_year, opened_at FROM quarterly_return WHERE provider_code = 'ZZ2'`,
      [code],
    )
  }
}
