import { type GivenFilter, filterNames } from '@/domain/addresses/audit'

/** The filter as it was typed, with the event that the page hangs on. */
export interface GivenPage extends GivenFilter {
  readonly older: string
  readonly newer: string
}

/** Every name that the page reads from its address. */
export const pageNames = [...filterNames, 'older', 'newer'] as const
