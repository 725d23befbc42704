import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { annualDocument } from '@/domain/exports/annual-document'
import { annualRows } from '@/domain/exports/annual-rows'
import { financialYearOf } from '@/domain/periods/period'
import { allMissing } from '@/domain/returns/absent-lines'
import { PERIOD } from '../../../factories/period'

const year = financialYearOf(PERIOD)
const DIGEST = 'a'.repeat(64)
const asNil = { state: 'nil', figures: {}, reason: null, explanation: null } as const
const asSubmitted = { period: PERIOD, version: 1 }
const asHashed = { snapshotSha256: DIGEST, auditSeq: 1, auditHead: DIGEST }
const nothing = { lines: [], declared: new Map(), absenceOf: allMissing, isDeclarationOver: false }

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
  const hashes = codes.map((provider) => owned(provider, { ...asSubmitted, ...asHashed }))
  const rows = codes.flatMap((provider) => annualRows(framework, { year, provider, ...nothing }))
  const lines = rows.map(({ provider, indicator: { code, version } }) =>
    owned(provider, { ...asSubmitted, ...asNil, indicator: code, definitionVersion: version }),
  )
  const document = annualDocument(framework, year, { rows, lines, hashes, declarations: [] })
  expect(document.rows.every(({ submissions }) => submissions.length === 1)).toBe(true)
  return looks
}

test('the document of ten times as many providers is ten times the work, and not a hundred times', () => {
  expect(looksFor(100)).toBeLessThanOrEqual(10 * looksFor(10))
})
