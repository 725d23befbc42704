import { type CountField, type Fields, count } from '../kinds/field'

type Wording = Partial<Pick<CountField, 'unit' | 'hint' | 'filledFrom'>>

/** The two boxes of a proportion, labelled with what is counted in them. Both must be filled in. */
export function proportionBoxes(
  numerator: string,
  denominator: string,
  { ofNumerator = {}, ofDenominator = {} }: { ofNumerator?: Wording; ofDenominator?: Wording } = {},
): Fields {
  return {
    numerator: count(numerator, { required: true, ...ofNumerator }),
    denominator: count(denominator, { required: true, ...ofDenominator }),
  }
}
