import { isQuarterly } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { indicatorLabel } from '../pack/labels'
import type { FinancialYear } from '../periods/period'
import { toDecimals } from '../statistics/round-half-up'
import { wilsonInterval } from '../statistics/wilson-interval'
import { WITHHELD } from './shared-count'
import type { SharedFigures, SharedRow } from './shared-row'

/** Of shares and their limits, as in the exact files. */
const DECIMALS = 6

type Cell = string | number | null

/** What every format of it draws a cell from, so that none of them knows anything that another withholds. */
export interface SharedCells {
  readonly indicator: string
  readonly state: string
  readonly numerator: Cell
  readonly denominator: Cell
  readonly share: Cell
  readonly share_lower: Cell
  readonly share_upper: Cell
  readonly mean_days: Cell
  readonly quarters: number | null
  readonly quarters_expected: number | null
  readonly status: string | null
  readonly note: string
}

/** The cells of a row; `*` for what is withheld, null for what there is none of. */
export function sharedCells(row: SharedRow): SharedCells {
  const { indicator, state, status, quarters, quartersExpected } = row
  return {
    ...{ indicator: indicatorLabel(indicator), state },
    ...figureCells(row),
    ...{ quarters, quarters_expected: quartersExpected, status, note: sayNote(row) },
  }
}

const none = {
  ...{ numerator: null, denominator: null, share: null, share_lower: null, share_upper: null },
  mean_days: null,
} as const

function figureCells({ indicator, figures }: SharedRow) {
  if (figures === null || !isQuarterly(indicator)) return none
  const isWait = kinds[indicator.kind].unit === 'days'
  if (figures === 'withheld')
    return isWait
      ? { ...none, denominator: WITHHELD, mean_days: WITHHELD }
      : {
          ...{ ...none, numerator: WITHHELD, denominator: WITHHELD },
          ...{ share: WITHHELD, share_lower: WITHHELD, share_upper: WITHHELD },
        }
  const { denominator, meanDays } = figures
  return isWait
    ? { ...none, denominator, mean_days: meanDays }
    : { ...none, denominator, ...shareCells(figures) }
}

/** Worked out from the rounded counts, so that whoever works backwards arrives at these. */
function shareCells({ numerator, denominator }: SharedFigures) {
  const interval = numerator === null ? undefined : wilsonInterval(numerator, denominator)
  if (numerator === null || !interval) return { numerator }
  return {
    numerator,
    share: toDecimals(numerator, denominator, DECIMALS),
    share_lower: toDecimals(interval.lower, 1, DECIMALS),
    share_upper: toDecimals(interval.upper, 1, DECIMALS),
  }
}

function sayNote({ provider, indicator, figures, state }: SharedRow): string {
  if (!isQuarterly(indicator)) return ''
  if (figures === 'withheld') return 'Withheld: a count of it, or of a line linked with it, is 1 to 7.'
  if (figures === null)
    return state === 'value' ? 'Not added up over the year: measured by unlike rules.' : ''
  const caveat = indicator.caveat ? ` ${indicator.caveat}.` : ''
  const whose =
    provider === null ? 'Sum of the rounded counts that are shown.' : 'Counts rounded to the nearest 5.'
  return kinds[indicator.kind].unit === 'days'
    ? `${whose} Mean in whole days.${caveat}`
    : `${whose} Share and interval from these.${caveat}`
}

/** The header and one record a row: names beside codes, and whatever is withheld said in words in its own row. */
export function sharedRecords(
  year: FinancialYear,
  rows: readonly SharedRow[],
  nameOf: (provider: string) => string,
): readonly (readonly Cell[])[] {
  const cells = rows.map((row) => ({ provider: labelOf(row, nameOf), ...sharedCells(row) }))
  const names = ['year', 'provider', ...Object.keys(sharedCellNames)]
  return [names, ...cells.map((each) => [year, ...Object.values(each)])]
}

/** The provider by code and name; of a sum, whose it is. */
export function labelOf({ provider }: SharedRow, nameOf: (provider: string) => string): string {
  return provider === null ? 'All that are shown' : nameOf(provider)
}

const sharedCellNames: Readonly<Record<keyof SharedCells, true>> = {
  ...{ indicator: true, state: true, numerator: true, denominator: true, share: true },
  ...{ share_lower: true, share_upper: true, mean_days: true, quarters: true, quarters_expected: true },
  ...{ status: true, note: true },
}
