import { type Figures, numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { sayBox } from './say-box'
import { sayCount } from '../../say-count'

const PARTS = { newImplants: 'a new implant', revisions: 'a revision', explantations: 'an explantation' }

/** The first part that is larger than the whole, as its name and number. */
function partTooLarge(figures: Figures): { field: string; name: string; patients: number } | undefined {
  const all = numberIn(figures, 'denominator')
  if (all === undefined) return undefined
  for (const [field, name] of Object.entries(PARTS)) {
    const patients = numberIn(figures, field)
    if (patients !== undefined && patients > all) return { field, name, patients }
  }
  return undefined
}

/** The parts added up; undefined unless all three are given, because a blank part may hold the rest. */
function sumOfParts(figures: Figures): number | undefined {
  const parts = Object.keys(PARTS).map((field) => numberIn(figures, field))
  return parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0)
}

/** A patient may have had several procedures, so the parts may add up to more than the whole, never to less. */
export const deviceSplitRules: readonly LineRule[] = [
  {
    code: '101-E1',
    severity: 'error',
    checks: 'No more patients have a new implant, a revision or an explantation than have a procedure at all',
    field: 'denominator',
    fieldFor: (figures) => partTooLarge(figures)?.field ?? 'denominator',
    isBroken: (figures) => partTooLarge(figures) !== undefined,
    message: (figures) =>
      `You entered ${sayCount(partTooLarge(figures)?.patients ?? 0, 'patient')} with ${partTooLarge(figures)?.name}, but only ` +
      `${sayBox(figures, 'denominator')} with any procedure. Correct the number that is wrong: the ` +
      'patients with any procedure include all of those.',
  },
  {
    code: '101-E2',
    severity: 'error',
    checks:
      'When new implants, revisions and explantations are all given, together they cover every patient with a procedure',
    field: 'denominator',
    isBroken: (figures) => {
      const [sum, all] = [sumOfParts(figures), numberIn(figures, 'denominator')]
      return sum !== undefined && all !== undefined && sum < all
    },
    message: (figures) =>
      `New implants, revisions and explantations add up to ${sayCount(sumOfParts(figures) ?? 0, 'patient')}, but you entered ` +
      `${sayBox(figures, 'denominator')} with any procedure. Every patient must be in at least one of the ` +
      'three. Correct the numbers, or leave one of the three blank if you do not know it.',
  },
]
