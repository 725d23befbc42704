import { numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { sayBox } from './say-box'

/** 106: completion means something only by the programme's own written rule. */
export const completionRuleKnown: LineRule = {
  code: '106-W2',
  severity: 'warning',
  checks: 'The service profile holds the written rule by which a programme counts as completed',
  why: '“Completed” differs between programmes: without the written rule nobody can tell what the figure counts.',
  remedy: 'Ask your gatekeeper to record the rule, or say which one you used.',
  silentWhen: 'the number who completed is blank',
  field: 'numerator',
  isBroken: (figures, { completionRule }) =>
    numberIn(figures, 'numerator') !== undefined && completionRule === null,
  message: (figures) =>
    `You counted ${sayBox(figures, 'numerator')} as having completed, but your service profile has no written rule of ` +
    'completion for this quarter. Ask your gatekeeper to record it, or say which rule you used.',
}
