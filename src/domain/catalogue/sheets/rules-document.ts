import type { RegisteredRule } from '../rules-register'
import { blocks, escaped, table } from './markdown'

/** The text of docs/rules.md: every rule by its code. */
export function rulesDocument(rules: readonly RegisteredRule[]): string {
  return blocks(
    '# Rules',
    '<!-- Written by `npm run docs` from the rules themselves. Change those, not this file. -->',
    'Every check of a quarterly return. An error stops submission; a warning needs an explanation. Codes are stable: a ' +
      'rule keeps its code for ever, and no code is used twice. Each message names the numbers that were typed and says ' +
      'how to put them right.',
    table(
      ['Code', 'Severity', 'Lines', 'Box', 'What holds', 'If it does not'],
      rules.map((rule) => [
        rule.code,
        rule.severity,
        rule.indicators.length === 0 ? 'all' : rule.indicators.join(', '),
        rule.field ? `\`${rule.field}\`` : '',
        escaped(rule.checks),
        rule.remedy ? escaped(rule.remedy) : 'The message says which numbers disagree.',
      ]),
    ),
  )
}
