import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { ProvidersPooled } from '../pooling/pool-providers'

/** One quarterly line over a year, of all providers of a pack together: counts added up, never results averaged. */
export interface NationalRow {
  readonly indicator: QuarterlyIndicator
  readonly pooled: ProvidersPooled
}
