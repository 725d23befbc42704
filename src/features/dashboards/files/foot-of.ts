import { MARKING, type Stamped, sayStamp } from '@/domain/returns/say-stamp'

/** What a picture says at its foot: of what it was made, and how it may be handed on. */
export function footOf(made: Pick<Stamped, 'lastIncluded'>): readonly string[] {
  return [`${sayStamp(made)}.`, MARKING]
}

/** What a picture of providers beside each other says below it. */
export const NOT_ADJUSTED =
  'Not case-mix adjusted. A figure beyond the limits is a reason to check the data, then to ask.'
