import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { setThreshold } from '@/operations/set-threshold'
import { claimDatabase } from '@/server/db/database-claim'
import { database } from '@/server/db/client'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'

const { national } = await registerOrganisations()
const ofIndicator = (indicator: string) => ({
  ...({
    framework: framework.code,
    indicator,
    commissionerCode: null,
    value: '80',
    direction: 'at-least',
  } as const),
  ...{ 'from-day': '1', 'from-month': '7', 'from-year': '2026', reason: 'Agreed by all.' },
})
const set = (indicator: string, clock?: Date) => setThreshold(national, ofIndicator(indicator), clock)
const recorded = (action: string) =>
  asSuperuser<{ seconds: number }>(
    `SELECT extract(epoch FROM recorded_at - at)::float AS seconds FROM audit_event WHERE action = '${action}' ORDER BY seq`,
  )

test('a demonstration and a test are at a moment of their own', async () => {
  expect(await set('106', OPEN)).toMatchObject({ ok: true })
  const [event] = await recorded('threshold-set')
  expect(Math.abs(event?.seconds ?? 0)).toBeGreaterThan(3_600)
})

test('a real service knows the clock of its database alone: nothing is recorded as of another time', async () => {
  expect(await claimDatabase(database(), 'real')).toBe('real')
  await expect(set('109', OPEN)).rejects.toThrow("is written in one's own name, and now")
  expect(await set('109')).toMatchObject({ ok: true })
  const events = await recorded('threshold-set')
  expect(events).toHaveLength(2)
  expect(Math.abs(events[1]?.seconds ?? 99)).toBeLessThan(5)
})
