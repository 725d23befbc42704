import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { indicatorsOfYear } from '@/domain/catalogue/in-year'
import { annualDocument } from '@/domain/exports/annual-document'
import { workOutPack } from '@/domain/pack/work-out-pack'
import { calendarOf, noLists } from '@/domain/pack/year-facts'
import { financialYearOf } from '@/domain/periods/period'
import { PERIOD } from '../../../factories/period'
import { inService } from '../../../factories/services'

const year = financialYearOf(PERIOD)
const DIGEST = 'a'.repeat(64)
const AT = new Date('2027-06-01T12:00:00Z')
const asNil = { state: 'nil', figures: {}, reason: null, explanation: null } as const
const asSubmitted = { period: PERIOD, version: 1 }
const asHashed = { snapshotSha256: DIGEST, auditSeq: 1, auditHead: DIGEST, submittedAt: AT, late: false }

/** How often anything that was submitted is asked whose it is, while the document of so many providers is made. */
function looksFor(providers: number): number {
  let looks = 0
  const owned = <Rest>(provider: string, rest: Rest) => {
    const get = () => ((looks += 1), provider)
    return Object.defineProperty({ providerCode: provider, ...rest }, 'providerCode', {
      get,
      enumerable: true,
    })
  }
  const codes = Array.from({ length: providers }, (_, index) => `ZZ${index + 1}`)
  const records = inService(...codes)
  const submissions = codes.map((provider) => owned(provider, { ...asSubmitted, ...asHashed }))
  const lines = codes.flatMap((provider) =>
    indicatorsOfYear(year, framework).map(({ code, version }) =>
      owned(provider, { ...asSubmitted, ...asNil, indicator: code, definitionVersion: version }),
    ),
  )
  const document = annualDocument(
    workOutPack({
      ...{ framework, year, records, submissions, lines, asAt: null, declarations: [], lists: noLists },
      scope: { kind: 'all', name: 'All providers', code: null },
      calendar: calendarOf(year, new Map(), records, AT),
    }),
  )
  expect(document.rows.filter(({ submissions: own }) => own.length === 1)).toHaveLength(12 * providers)
  return looks
}

test('the document of ten times as many providers is ten times the work, and not a hundred times', () => {
  expect(looksFor(100)).toBeLessThanOrEqual(10 * looksFor(10))
})
