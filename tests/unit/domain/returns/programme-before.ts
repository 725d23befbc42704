import { anEarlierLine } from '../../../factories/history'

/** The programme's 24 of 40 of this quarter, or other figures; and those of earlier quarters. */
export const programme = (denominator: number, numerator: number) => ({
  '106': { figures: { denominator, numerator } },
})
export const earlier = (denominator: number, numerator: number, back = 1) =>
  anEarlierLine('106', { denominator, numerator }, { back })
export const nilBefore = (back = 1) => anEarlierLine('106', {}, { back, state: 'nil' })
