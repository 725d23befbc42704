import { describe, expect, test } from 'vitest'
import { frameworks } from '@/domain/catalogue'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { exampleWindow } from '@/domain/periods/timetable'
import { toWorksheetView } from '@/features/returns/to-worksheet-view'
import type { WorksheetRead } from '@/operations/read/get-worksheet'
import { PERIOD } from '../../factories/period'

function aBlankReturn(framework: Framework, profile: WorksheetRead['profile'] = []) {
  const commissioner = { commissionerCode: 'ZN1', commissionerName: 'North' }
  const leads: [] = []
  const unmerged = { names: [], successorCode: null, succeededOn: null, predecessors: [] }
  const key = { framework: framework.code, providerCode: 'ZZ1', period: PERIOD }
  return toWorksheetView({
    framework,
    provider: { code: 'ZZ1', name: 'First Service', region: 'North', ...commissioner, leads, ...unmerged },
    header: {
      ...{ ...key, state: 'draft', version: 0, savedAt: null, savedByName: null, submitted: null },
      window: exampleWindow(PERIOD),
    },
    profile,
  })
}

describe.each(frameworks.map((framework) => ({ framework })))(
  'a blank return of $framework.code',
  ({ framework }) => {
    const view = aBlankReturn(framework)
    const lines = view.sections.flatMap((section) => section.lines)

    test('has every line of the quarter, with what counts and every box in the order of the form', () => {
      const expected = quarterlyIndicators(PERIOD, framework)
      expect(lines.map(({ code }) => code).toSorted()).toEqual(expected.map(({ code }) => code).toSorted())
      for (const indicator of expected) {
        const line = lines.find(({ code }) => code === indicator.code)
        expect(line?.boxes.map(({ name }) => name)).toEqual(Object.keys(boxesOf(indicator)))
        expect(line?.counts).toEqual([indicator.asOperated.denominator, indicator.asOperated.numerator])
      }
    })

    test('says whose it is, for which quarter and until when', () => {
      expect(view.provider).toBe('First Service (ZZ1)')
      expect(view.returnId).toContain('ZZ1')
      expect(view.facts).toContainEqual({ key: 'Submit by', value: '11 November 2026' })
    })
  },
)

test('a line that the service profile does not offer has no box to fill', () => {
  const none = { partnerName: null, reportedBy: null, completionRule: null }
  const recorded = { recordedByName: 'Somebody', recordedAt: new Date('2026-07-01') }
  const cordotomy = {
    offering: 'cordotomy',
    fromPeriod: PERIOD,
    status: 'not-offered',
    ...none,
    ...recorded,
  } as const
  const lines = aBlankReturn(hsps1767, [cordotomy]).sections.flatMap((section) => section.lines)
  const [not, offered] = ['102', '106'].map((wanted) => lines.find(({ code }) => code === wanted))
  expect(not).toMatchObject({ boxes: [], states: [] })
  expect(offered?.boxes.length).toBeGreaterThan(0)
})
