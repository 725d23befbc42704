import { expect, test } from 'vitest'
import { checkMoment } from '@/operations/read/check-moment'
import { registerOrganisations as registerAll } from '@/operations/register-organisations'
import { recordStoodSince } from '@/server/db/registry'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { PAST } from './as-at-world'

const people = await registerOrganisations({ period: PAST })
const BEGAN = new Date('2021-06-30T23:00:00Z')
const NOW = new Date('2026-07-18T09:00:00Z')

test.each([
  [[], null],
  [[''], null],
  [['2026-07-17'], '2026-07-17T22:59:59.999Z'],
  [['2021-07-01'], '2021-07-01T22:59:59.999Z'],
  [['2021-06-30T23:00:00Z'], '2021-06-30T23:00:00.000Z'],
])('%j is %s', async (asked, at) => {
  const checked = await checkMoment(asked, NOW)
  expect(checked.ok && (checked.value?.toISOString() ?? null)).toBe(at)
})

test.each([
  [['2026-07-18'], 'future'],
  [['2026-07-18T09:00:00.001Z'], 'future'],
  [['2021-06-30'], 'before-service'],
  [['2021-06-30T22:59:59.999Z'], 'before-service'],
  [['17 July'], 'malformed'],
  [['2026-07-17', '2026-07-17'], 'repeated'],
  [['', ''], 'repeated'],
])('%j is refused as %s', async (asked, reason) => {
  expect(await checkMoment(asked, NOW)).toEqual({ ok: false, failure: { reason, began: BEGAN } })
})

test('what is carried over from another register stands since then, in the transaction that registers it and in no other', async () => {
  const since = new Date('2020-04-02T09:00:00Z')
  const theirs = { code: 'WEST', name: 'West', lead: 'Wes Lead' }
  const ours = { code: 'ZZ9', name: 'Ninth', region: 'West', commissioner: 'WEST', lead: 'Nina Lead' }
  const under = { framework: 'hsps-1767', from: '2020-04-01', since }
  await registerAll(people.administrator, { ...under, commissioners: [theirs], providers: [ours] })
  const times = () =>
    asSuperuser<{ at: Date }>(`SELECT recorded_at AS at FROM provider WHERE code = 'ZZ9' UNION ALL
      SELECT recorded_at FROM organisation_name WHERE organisation IN ('ZZ9', 'WEST') UNION ALL
      SELECT recorded_at FROM responsibility WHERE provider_code = 'ZZ9' UNION ALL
      SELECT recorded_at FROM named_lead WHERE provider_code = 'ZZ9'`)
  expect((await times()).map(({ at }) => at)).toEqual(Array.from({ length: 6 }, () => since))
  const again = (actor: { personId: string }, at: Date) =>
    withActor(actor, ({ tx }) => recordStoodSince(tx, ['ZZ9', 'ZZ1'], at))
  await again(people.administrator, new Date('2010-01-01'))
  expect((await times()).map(({ at }) => at)).toEqual(Array.from({ length: 6 }, () => since))
  await expect(again(people.administrator, new Date('2999-01-01'))).rejects.toThrow('still to come')
  await expect(again(people.national, since)).rejects.toThrow()
})
