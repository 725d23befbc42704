import { type Figures, numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { EQ_5D_5L } from '../options'
import { isAboveZero, isNamed } from './is-named'
import { exceeds } from './exceeds'
import { sayBox } from './say-box'

/** The checks of 110: which measure was used, and whether the pairs fit between the two counts. */
export const improvementRules: readonly LineRule[] = [
  {
    code: '110-E1',
    severity: 'error',
    checks: 'The measure is named when patients are counted',
    remedy: 'Choose the measure that was used.',
    silentWhen: 'nobody is counted',
    field: 'instrument',
    isBroken: (figures) => isAboveZero(figures, 'denominator') && !isNamed(figures, 'instrument'),
    message: (figures) =>
      `You entered ${sayBox(figures, 'denominator')} with a first quality of life score. Choose the measure ` +
      'that was used.',
  },
  {
    code: '110-E2',
    severity: 'error',
    checks: 'The value set is named when EQ-5D-5L is the measure',
    remedy: 'Choose the value set that was used for both scores.',
    silentWhen: 'nobody is counted, or another measure was used',
    field: 'valueSet',
    isBroken: (figures) =>
      isAboveZero(figures, 'denominator') &&
      figures['instrument'] === EQ_5D_5L &&
      !isNamed(figures, 'valueSet'),
    message: (figures) =>
      `You entered ${sayBox(figures, 'denominator')} measured with EQ-5D-5L. Choose the value set that turned ` +
      'their answers into an index: scores of two value sets cannot be compared.',
  },
  {
    code: '110-E3',
    severity: 'error',
    checks: 'The patients with both scores are counted when patients are counted',
    remedy: 'Enter how many have both scores; 0 if nobody has.',
    silentWhen: 'nobody is counted',
    field: 'paired',
    isBroken: (figures) => isAboveZero(figures, 'denominator') && numberIn(figures, 'paired') === undefined,
    message: (figures) =>
      `You entered ${sayBox(figures, 'denominator')} with a first quality of life score. Enter how many of them also ` +
      'have one at discharge: 0 if nobody has.',
  },
  {
    code: '110-E4',
    severity: 'error',
    checks:
      'The patients with both scores are no fewer than those who improved, and no more than all those counted',
    field: 'paired',
    isBroken: (figures) => pairsTooFew(figures) || pairsTooMany(figures),
    message: (figures) =>
      pairsTooMany(figures)
        ? `You entered ${sayBox(figures, 'paired')} with both scores, but only ` +
          `${numberIn(figures, 'denominator')} with a first score. Correct the number that is wrong.`
        : `You entered ${sayBox(figures, 'numerator')} who improved, but only ${numberIn(figures, 'paired')} ` +
          'with both scores. Improvement can be seen only in patients with both: correct the number that is wrong.',
  },
]

function pairsTooFew(figures: Figures): boolean {
  return exceeds(figures, 'numerator', 'paired')
}

function pairsTooMany(figures: Figures): boolean {
  return exceeds(figures, 'paired', 'denominator')
}
