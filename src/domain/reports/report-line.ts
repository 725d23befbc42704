import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { ProviderSign } from '../pack/year-signs'
import type { OtherServices } from './other-services'

/** One line: its year, the one before, and what all other services come to, in which none of them can be told. */
export interface ReportLine {
  readonly indicator: QuarterlyIndicator
  readonly year: SaidFigure
  /** Null where nothing was reported. */
  readonly before: SaidFigure | null
  readonly others: OtherServices | null
  readonly sign: ProviderSign | null
}

/** A figure, and what it was worked out from; empty where there is nothing. */
export interface SaidFigure {
  readonly headline: string
  readonly counts: string
}
