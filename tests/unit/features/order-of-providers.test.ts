import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { StoredLine } from '@/domain/returns/stored-line'
import { toOverview } from '@/features/dashboards/to-overview'
import { providersOverSpan } from '@/operations/read/providers-over-span'
import { inService } from '../../factories/services'

const period = knownPeriod('2026-27-Q1')
const codes = ['ZZ1', 'ZZ2', 'ZZ3']

function line(providerCode: string, numerator: number, instrument: string): StoredLine {
  return {
    ...{ framework: 'hsps-1767', providerCode, period, indicator: '110', definitionVersion: 1, version: 1 },
    ...{ kind: 'paired-proportion', state: 'value', reason: null, explanation: null, entered: null },
    figures: { numerator, paired: 30, denominator: 30, instrument },
  }
}

function orderOf(lines: readonly StoredLine[]) {
  const [at, span] = [new Date('2026-11-21T12:00:00Z'), { kind: 'quarter', period }] as const
  const chosen = { framework, at, as: 'latest', asAt: null, periods: [], span } as const
  const returns = codes.map((providerCode) => ({
    ...{ providerCode, providerName: `Service ${providerCode}`, leads: [] },
    returns: [{ period, state: null, submitted: null }],
  }))
  const records = inService(...codes)
  const providers = providersOverSpan(chosen, { returns, records, lines, declarations: [] })
  const histories = new Map(
    lines.map((own) => [own.providerCode, new Map([['110', [{ ...own, isVouched: false }]]])] as const),
  )
  const made = { asAt: null, lastIncluded: null, corrections: [] }
  const overview = toOverview(
    {
      ...chosen,
      providers,
      made,
      histories,
      others: null,
      received: { count: 0, of: 2 },
      queries: [],
      cases: [],
      annotations: [],
      overdueLater: [],
      thresholds: [],
    },
    { sort: '110', show: '', commissioner: '', answers: '', view: '', page: '' },
  )
  return { codes: overview?.rows.map(({ providerCode }) => providerCode), unlike: overview?.unlike }
}

test('providers measured alike stand in the order of what they come to', () => {
  const lines = [line('ZZ1', 24, 'sf-36'), line('ZZ2', 9, 'sf-36'), line('ZZ3', 15, 'sf-36')]
  expect(orderOf(lines)).toEqual({ codes: ['ZZ2', 'ZZ3', 'ZZ1'], unlike: null })
})

test('those measured by different instruments do not, and it says why', () => {
  const lines = [line('ZZ1', 24, 'sf-36'), line('ZZ2', 9, 'promis-29'), line('ZZ3', 15, 'sf-36')]
  expect(orderOf(lines)).toEqual({
    codes,
    unlike:
      'In the order of providers, not of 110. Not added up: the providers used different measures, whose scores are never compared ' +
      '(SF-36; PROMIS-29).',
  })
})
