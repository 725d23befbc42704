import { numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { isAboveZero, isNamed } from './is-named'
import { exceeds } from './exceeds'
import { sayBox } from './say-box'

/** The checks of 108: the value set is known, and the pairs are some of the patients with a baseline. */
export const deviceImprovementRules: readonly LineRule[] = [
  {
    code: '108-E1',
    severity: 'error',
    checks: 'The value set is named when patients are counted',
    remedy: 'Choose the value set that was used for both scores.',
    silentWhen: 'nobody is counted',
    field: 'valueSet',
    isBroken: (figures) => isAboveZero(figures, 'denominator') && !isNamed(figures, 'valueSet'),
    message: (figures) =>
      `You entered ${sayBox(figures, 'denominator')} with both profiles. Choose the value set that turned their ` +
      'answers into an index: scores of two value sets cannot be compared.',
  },
  {
    code: '108-E2',
    severity: 'error',
    checks: 'No more patients have both profiles than have a profile before the procedure',
    field: 'withBaseline',
    isBroken: (figures) => exceeds(figures, 'denominator', 'withBaseline'),
    message: (figures) =>
      `You entered ${sayBox(figures, 'denominator')} with both profiles, but only ` +
      `${numberIn(figures, 'withBaseline')} with a profile before the procedure. Correct the number that is wrong, or ` +
      'leave the second blank if you do not know it.',
  },
]
