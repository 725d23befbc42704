import type { LineRule } from '../../kinds/kind'

/** 106: completion means something only by the programme's own written rule. */
export const completionRuleKnown: LineRule = {
  code: '106-W2',
  severity: 'warning',
  checks: 'The service profile holds the written rule by which a programme counts as completed',
  field: 'numerator',
  isBroken: (_, { completionRule }) => completionRule === null,
  message: () =>
    'Your service profile has no written rule of completion, so nobody can tell what this number counts. Ask your ' +
    'gatekeeper to record it, or say below which rule you used.',
}
