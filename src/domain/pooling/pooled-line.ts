import type { PooledCompanion } from '../catalogue/companions'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Figures } from '../kinds/field'
import type { Period } from '../periods/period'
import type { ReceivedState } from '../returns/say-state'
import type { Estimate } from '../statistics/estimate'

/** A line over several quarters. */
export interface PooledLine {
  readonly indicator: QuarterlyIndicator
  /** The quarters that the period has, whether or not anything was reported for them. */
  readonly periods: readonly Period[]
  readonly definitionVersion: number
  readonly state: ReceivedState
  /** What stands for each of the quarters, in order. */
  readonly states: readonly ReceivedState[]
  /** Sums over the quarters with figures; empty where there are none, or where they must not be added together. */
  readonly figures: Figures
  readonly estimate: Estimate | undefined
  readonly companions: readonly PooledCompanion[]
  /** Quarters reported with figures or nil. */
  readonly quarters: number
  /** All of them, less those in which the line was not offered or the provider was not asked for it. */
  readonly quartersExpected: number
  /** Those of the expected that are not yet due. */
  readonly quartersToCome: number
  /** What must be known to read the figure, or to see why there is none, in sentences. */
  readonly notes: readonly string[]
}
