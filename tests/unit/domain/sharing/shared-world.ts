import fc from 'fast-check'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Figures } from '@/domain/kinds/field'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { toCsv } from '@/domain/exports/csv'
import { type FinancialYear, addYears, financialYearOf, periodsOf } from '@/domain/periods/period'
import { poolLine } from '@/domain/pooling/pool-line'
import { poolProviders } from '@/domain/pooling/pool-providers'
import { type Shareable, shareYear } from '@/domain/sharing/share-year'
import { sharedRecords } from '@/domain/sharing/shared-columns'
import { sharedWorkbook } from '@/domain/sharing/shared-workbook'

/** The counts of a provider in a year that are free: 101, 105 and 107 repeat each other's, 106 and 103 stand by themselves. */
export interface Own {
  readonly devices: number
  readonly inRegistry: number
  readonly explanted: number
  readonly withProfile: number
  readonly entered: number
  readonly completed: number
  readonly patients: number
  readonly days: number
}

/** Providers of a year, by their place. */
export type WorldYear = readonly Own[]

const FIRST: FinancialYear = financialYearOf(knownPeriod('2021-22-Q1'))
const CODES = ['101', '105', '107', '106', '103'] as const

/** What the files of a year are made of. */
export function toShareable(year: WorldYear, place: number): Shareable & { readonly year: FinancialYear } {
  const of = addYears(FIRST, place)
  const [period] = periodsOf(of)
  if (!period) throw new Error('A year has quarters')
  const lines = year.flatMap((own, index) =>
    CODES.map((indicator) => ({
      ...{ providerCode: `ZZ${index}`, period, indicator, definitionVersion: 1 },
      ...stateOf(figuresOf(own)[indicator]),
    })),
  )
  const indicators = quarterlyIndicators(period, framework).filter(({ code }) =>
    CODES.some((each) => each === code),
  )
  const rows = year.flatMap((_, index) =>
    indicators.map((indicator) => {
      const provider = `ZZ${index}`
      const own = lines.filter(({ providerCode }) => providerCode === provider)
      const pooled = poolLine(indicator, periodsOf(of), own, () => ({ state: 'not-due', isExpected: true }))
      const { state, definitionVersion } = pooled
      return { year: of, provider, indicator, definitionVersion, state, pooled, status: null, leads: [] }
    }),
  )
  const national = indicators.map((indicator) => ({ indicator, pooled: poolProviders(indicator, lines) }))
  return { framework, year: of, rows, national }
}

/** A line about nobody is nil. */
function stateOf(figures: Figures) {
  const whole = figures['denominator'] ?? figures['patients']
  return whole === 0 ? { state: 'nil' as const, figures: {} } : { state: 'value' as const, figures }
}

function figuresOf(own: Own): Readonly<Record<(typeof CODES)[number], Figures>> {
  return {
    '101': { numerator: own.inRegistry, denominator: own.devices },
    '105': { numerator: own.explanted, denominator: own.devices },
    '107': { numerator: own.withProfile, denominator: own.inRegistry },
    '106': { numerator: own.completed, denominator: own.entered, neverAttended: 3 },
    '103': { totalDays: own.days, patients: own.patients, standardDeviation: 21.25, over126: 1 },
  }
}

/** Everything that is published of a year: the file of a statistician, and every cell and word of the workbook. */
export function publishYear(year: WorldYear, place: number): string {
  const of = toShareable(year, place)
  const rows = shareYear(of)
  const about = { stamp: { lastSubmittedAt: null, asAt: null }, providers: [] }
  return (
    toCsv(sharedRecords(of.year, rows, (code) => code)) +
    JSON.stringify(sharedWorkbook({ ...of, ...about }, rows))
  )
}

/** Mostly few, as the counts of a year of a small service are. */
const aCount = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 8, max: 60 }))

const aProvider: fc.Arbitrary<Own> = fc
  .record({ devices: aCount, entered: aCount, patients: aCount, mean: fc.integer({ min: 10, max: 200 }) })
  .chain(({ devices, entered, patients, mean }) =>
    fc
      .record({ inRegistry: upTo(devices), explanted: upTo(devices), completed: upTo(entered) })
      .chain((own) =>
        upTo(own.inRegistry).map((withProfile) => ({
          ...{ ...own, withProfile, devices, entered, patients, days: patients * mean },
        })),
      ),
  )

/** Nobody, all, few, all but few, or any. */
function upTo(whole: number): fc.Arbitrary<number> {
  const few = fc.integer({ min: 0, max: Math.min(8, whole) })
  return fc.oneof(
    few,
    few.map((left) => whole - left),
    fc.integer({ min: 0, max: whole }),
  )
}

/** Five years of two to four providers. */
export const aWorld: fc.Arbitrary<readonly WorldYear[]> = fc.array(
  fc.array(aProvider, { minLength: 2, maxLength: 4 }),
  {
    minLength: 5,
    maxLength: 5,
  },
)
