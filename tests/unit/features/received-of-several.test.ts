import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addQuarters } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { toReceived } from '@/features/home/to-received-view'
import type { HomeRead } from '@/operations/read/get-home'
import { anActor } from '../../factories/actors'
import { PERIOD } from '../../factories/period'

const AT = new Date('2026-10-20T10:00:00Z')
const LATER = new Date('2026-11-20T23:59:59.999Z')

function header(
  providerCode: string,
  quarters: number,
  { until, isIn = false }: { until?: Date; isIn?: boolean } = {},
) {
  const period = addQuarters(PERIOD, quarters)
  const window = exampleWindow(period)
  const nothing = { savedAt: null, savedByName: null, progress: null }
  const submitted = isIn ? { at: AT, firstAt: AT, byName: 'Ann', late: false, reason: null } : null
  return {
    ...{ framework: framework.code, providerCode, period, state: 'draft', version: 0, ...nothing, submitted },
    window: until ? { ...window, deadlineAt: until, closesAt: until } : window,
  } as unknown as HomeRead['headers'][number]
}

const received = (headers: HomeRead['headers']) =>
  toReceived(anActor('commissioner', ['ZZ1', 'ZZ2']), { framework, headers, at: AT } as unknown as HomeRead)

test('of two quarters that are open the newest is counted alone', () => {
  const both = [
    header('ZZ1', 0, { isIn: true }),
    header('ZZ2', 0),
    header('ZZ1', -1, { until: LATER }),
    header('ZZ2', -1),
  ]
  expect(received(both)).toMatchObject({
    count: 1,
    of: 2,
    period: expect.stringContaining('Quarter 2') as string,
  })
})

test('that one provider has more time does not move what is said of the deadline', () => {
  const more = [header('ZZ1', 0, { until: LATER }), header('ZZ2', 0)]
  expect(received(more)).toMatchObject({ deadline: 'They are due by 11 November 2026.', of: 2 })
})
