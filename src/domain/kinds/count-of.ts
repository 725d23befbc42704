import { type KindName, kinds } from './index'

/** The counts that lines of every kind have in common, so that they can stand together. */
export type Count = 'numerator' | 'denominator' | 'paired'

/** Which of the common counts a box is; null for one that only its own line has. */
export function countOf(kind: KindName, field: string): Count | null {
  if (field === kinds[kind].numerator) return 'numerator'
  if (field === kinds[kind].denominator) return 'denominator'
  return field === 'paired' ? 'paired' : null
}

/** The box that is a common count of this kind. */
export function fieldOf(kind: KindName, count: Count): string {
  return count === 'paired' ? count : kinds[kind][count]
}
