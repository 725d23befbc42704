import { type Beside, type Side, besideTogether, chanceBeside } from '../statistics/beside-together'
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

/** How a figure lies beside what all of them come to together; null where it is not judged, or nothing was added up. */
export function besideAll(kind: KindName, figures: Figures, together: Figures): Beside | null {
  const { sample } = kinds[kind]
  const [own, all] = [sample(figures), sample(together)]
  return own && all ? besideTogether(own, all) : null
}

/** How probable it is that the same rule finds a figure like this one on that side by chance alone. */
export function chanceBesideAll(kind: KindName, figures: Figures, together: Figures, side: Side): number {
  const { sample } = kinds[kind]
  const [own, all] = [sample(figures), sample(together)]
  return own && all ? chanceBeside(own, all, side) : 0
}
