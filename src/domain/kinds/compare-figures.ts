import { type SampleComparison, compareSamples } from '../statistics/compare-samples'
import { type KindName, kinds } from './index'
import type { Figures } from './field'

/**
 * How figures of a line compare with earlier ones of it, a quarter's or those of several quarters added up; null where one of the
 * two comes to nothing. Whoever asks has made sure that they are alike: `barriers` of `pooling` says whether they are.
 */
export function compareFigures(kind: KindName, before: Figures, after: Figures): SampleComparison | null {
  const { sample } = kinds[kind]
  const [was, is] = [sample(before), sample(after)]
  return was && is ? compareSamples(was, is) : null
}
