/** The boxes of the filter, as they are named in the address. */
export const filterNames = [
  'organisation',
  'person',
  'kind',
  'return',
  'from-day',
  'from-month',
  'from-year',
  'to-day',
  'to-month',
  'to-year',
] as const

type FilterName = (typeof filterNames)[number]

/** The filter as it was typed; an empty text where a box was left blank. */
export type GivenFilter = Readonly<Record<FilterName, string>>

/** The same with the event that the page hangs on. */
export interface GivenPage extends GivenFilter {
  readonly older: string
  readonly newer: string
}

/** Every name that the page reads from its address. */
export const pageNames = [...filterNames, 'older', 'newer'] as const
