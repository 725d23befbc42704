import { numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { exceeds } from './exceeds'
import { sayBox } from './say-box'

/** More cordotomies in a quarter than any service in England is known to do (our judgement). */
const MANY_CORDOTOMIES = 15

/** The warnings of 102: the registry is meant to be complete, and the operation is rare. */
export const cordotomyWarnings: readonly LineRule[] = [
  {
    code: '102-W1',
    severity: 'warning',
    checks: 'Every patient having cordotomy is in the registry',
    why: 'The registry is meant to hold every cordotomy, and there are so few that one left out changes what is known of the operation.',
    remedy: 'Check both numbers; if they are right, say why a record is missing.',
    field: 'numerator',
    isBroken: (figures) => exceeds(figures, 'denominator', 'numerator'),
    message: (figures) =>
      `${sayBox(figures, 'denominator')} had a cordotomy, but the registry has only ` +
      `${numberIn(figures, 'numerator')} of them. Check both numbers; if they are right, say why a record is missing.`,
  },
  {
    code: '102-W2',
    severity: 'warning',
    checks: `No more than ${MANY_CORDOTOMIES} patients have cordotomy in a quarter`,
    why: 'The operation is rare; so large a number is most often of procedures, or of patients who were only referred.',
    field: 'denominator',
    isBroken: (figures) => (numberIn(figures, 'denominator') ?? 0) > MANY_CORDOTOMIES,
    message: (figures) =>
      `${sayBox(figures, 'denominator')} with a cordotomy are more than a service is known to treat in a quarter. Count ` +
      'patients, not procedures or referrals; if the number is right, say why it is so high.',
  },
]
