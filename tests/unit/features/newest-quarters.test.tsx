import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { HistoryLine } from '@/domain/judgement/histories'
import { addQuarters } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { ProviderScreen } from '@/features/dashboards/components/provider-screen'
import { toLinesPicture } from '@/features/dashboards/files/to-lines-picture'
import { toTrendFile } from '@/features/dashboards/to-trend-file'
import { toProviderView } from '@/features/dashboards/to-provider-view'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { aService } from '../../factories/services'

const last = knownPeriod('2026-27-Q1')
const at = new Date('2026-11-30T12:00:00Z')
const codes = ['106', '109']

/** So many quarters up to the last, in which one line fell below what it was. */
function viewOf(quarters: number) {
  const periods = Array.from({ length: quarters }, (_, index) => addQuarters(last, index - quarters + 1))
  const lines = (code: string): readonly HistoryLine[] =>
    periods.map((period, index) => ({
      ...{ period, indicator: code, definitionVersion: 1, state: 'value', isVouched: false },
      figures: { numerator: period === last && code === '109' ? 5 : 60 + (index % 4), denominator: 100 },
    }))
  const own = new Map(codes.map((code) => [code, lines(code)]))
  const header = (period: typeof last): ReturnHeader => ({
    ...{ framework: framework.code, providerCode: 'ZZ1', period, state: 'accepted', version: 1 },
    ...{ savedAt: null, savedByName: null },
    window: exampleWindow(period),
    submitted: { at, firstAt: at, deadlineAt: at, byName: 'Ann Lead', late: false, reason: null },
  })
  const returns = periods.map(header).toReversed()
  return toProviderView({
    ...{ framework, as: 'latest', at, returns, shown: header(last), vouched: [], others: null, lines: [] },
    ...{ queries: [], cases: [], annotations: [], thresholds: [], aiming: [] },
    ...{ unsigned: null, declared: null, reviewed: null },
    made: { asAt: null, lastIncluded: null, corrections: [] },
    provider: {
      ...{ code: 'ZZ1', name: 'A service', region: 'North', commissionerCode: null, commissionerName: null },
      ...{ leads: [], names: [], successorCode: null, succeededOn: null, predecessors: [] },
    },
    histories: new Map([['ZZ1', own]]),
    received: { count: 1, of: 1 },
    terms: { framework, record: aService(), deadlineOf: () => at, at },
  })
}

const pageOf = (view: ReturnType<typeof viewOf>, opened = '') =>
  renderToStaticMarkup(
    <ProviderScreen {...{ view, opened, mergers: [], mayDecide: false, mayAsk: false, mayAim: false }} />,
  )
const [five, ten] = [viewOf(20), viewOf(40)]

test('a provider’s page is as large with forty quarters as with twenty, but for the choice of a quarter', () => {
  const [few, many] = [pageOf(five), pageOf(ten)]
  expect(few).toContain('fold-109')
  expect(many.length - few.length).toBeLessThan(2_500)
  expect(many.match(/app-returns__shape--/g)).toHaveLength(20)
  expect(many.match(/<option/g)).toHaveLength(40)
})

test('where it holds fewer quarters than there are it says so, and where all of them are', () => {
  const many = pageOf(ten)
  expect(many).toContain('Left: the newest 20 of 40 quarters since Q2 2021-22.')
  expect(many).toMatch(
    /Drawn and listed: the newest 20 of 40 quarters\. Every quarter is in the file, and on/,
  )
  expect(many).toContain('The newest 20 of 40 returns.')
  expect(toLinesPicture(ten)?.text).toContain('Newest 20 of 40 quarters')
  expect(pageOf(five)).not.toMatch(/newest 20/i)
  // A chart that is asked for is whole, and so is its file.
  expect(pageOf(ten, '109')).not.toContain('Drawn and listed')
  expect(pageOf(ten, '109')).toContain('Quarter 2 of 2016-17')
  expect(toTrendFile(ten, '109')?.text).toContain('2016-17-Q2')
})

test('what is drawn has one decimal at most, whatever the figures are', () => {
  const drawn = [...pageOf(ten).matchAll(/app-spark__[a-z]+" d="([^"]*)"/g)].map(([, path = '']) => path)
  expect(drawn.length).toBeGreaterThan(2)
  expect(drawn.join(' ')).not.toMatch(/\.\d\d/)
})
