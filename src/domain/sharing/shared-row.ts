import type { AnnualRow } from '../exports/annual-rows'

/** Counts as they are shown to others: rounded, or of nobody. */
export interface SharedFigures {
  /** Null for a wait: its total of days is never shared. */
  readonly numerator: number | null
  readonly denominator: number
  /** Whole days, of a wait alone: with a decimal they would tell how many patients can have them. */
  readonly meanDays: number | null
}

/** One indicator of a provider, or of all whose figures are shown, as it may be published. */
export interface SharedRow {
  /** Null for the sum of what is shown. */
  readonly provider: string | null
  readonly indicator: AnnualRow['indicator']
  readonly definitionVersion: number
  readonly state: AnnualRow['state']
  readonly status: AnnualRow['status']
  /** `withheld` where a count of it, or of a line linked with it, is one to seven; null where there are no figures. */
  readonly figures: SharedFigures | 'withheld' | null
  readonly quarters: number | null
  readonly quartersExpected: number | null
}
