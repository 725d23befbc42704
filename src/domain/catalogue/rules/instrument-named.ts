import type { LineRule } from '../../kinds/kind'
import { isAboveZero, isNamed } from './is-named'
import { sayBox } from './say-box'

/** 109: a measure that someone completed has a name. */
export const instrumentNamed: LineRule = {
  code: '109-E1',
  severity: 'error',
  checks: 'At least one measure is named when patients have completed one',
  remedy: 'Choose the measure or measures that were completed.',
  silentWhen: 'nobody has a complete measure',
  field: 'instruments',
  isBroken: (figures) => isAboveZero(figures, 'numerator') && !isNamed(figures, 'instruments'),
  message: (figures) =>
    `You entered ${sayBox(figures, 'numerator')} with a complete quality of life measure. Choose the measure or ` +
    'measures that they completed.',
}
