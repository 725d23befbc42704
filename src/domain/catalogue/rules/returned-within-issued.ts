import { numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { exceeds } from './exceeds'
import { sayBox } from './say-box'

/** No more surveys can come back than were given out. Silent while either number is blank. */
export function returnedWithinIssued(code: string): LineRule {
  return {
    code: `${code}-E1`,
    severity: 'error',
    checks: 'No more surveys came back than were given out',
    remedy: 'Correct the number that is wrong, or leave the surveys given out blank.',
    field: 'issued',
    isBroken: (figures) => exceeds(figures, 'denominator', 'issued'),
    message: (figures) =>
      `You entered ${sayBox(figures, 'denominator', 'survey')} returned, but only ${numberIn(figures, 'issued')} given ` +
      'out. Correct the number that is wrong, or leave the surveys given out blank if you do not know them.',
  }
}
