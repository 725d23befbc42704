import { type Period, addQuarters } from './period'

/** The four quarters that end with this one, in order. */
export function rollingFour(period: Period): readonly Period[] {
  return [-3, -2, -1, 0].map((quarters) => addQuarters(period, quarters))
}
