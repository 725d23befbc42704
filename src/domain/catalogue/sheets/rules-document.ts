import type { RegisteredRule } from '../registered-rule'
import { blocks, bullets, escaped, table } from './markdown'

/** What the words of the table mean. */
const words = [
  '**Error:** stops the submission of a return, or the signature of a declaration. A draft may hold it.',
  '**Warning:** asks why. A return is submitted, and a declaration signed, once what it asks about is corrected, or ' +
    'explained in the one box that answers all warnings of the line (C22) or of the part of the declaration (S16).',
  '**Last quarter:** the latest submitted quarter, at most four back, in which the line had figures under the same ' +
    'definition.',
  '**Silent when:** a rule that needs something unknown (a blank box, a line that is not available, a quarter that was ' +
    'not received) asks nothing; the last column says what that is. Across lines and quarters, nothing to count is known, and counts 0.',
]

/** The text of docs/rules.md: every rule by its code. */
export function rulesDocument(rules: readonly RegisteredRule[]): string {
  const countOf = (whole: RegisteredRule['of']) => rules.filter(({ of }) => of === whole).length
  return blocks(
    '# Rules',
    '<!-- Written by `npm run docs` from the rules themselves. Change those, not this file. -->',
    `The ${countOf('return')} checks of a quarterly return and the ${countOf('declaration')} of an annual declaration. Codes are stable: a rule keeps its code for ever, and no code is ` +
      'used twice. Each message names the numbers and dates that were typed and says how to put them right.',
    bullets(words),
    table(
      ['Code', 'Of', 'Severity', 'Indicators', 'Box', 'What holds', 'If it does not', 'Silent when'],
      rules.map((rule) => [
        rule.code,
        rule.of,
        rule.severity,
        rule.indicators.length === 0 ? 'all' : rule.indicators.join(', '),
        rule.field ? `\`${rule.field}\`` : '',
        escaped(rule.checks),
        escaped(rule.remedy),
        escaped(`${rule.silentWhen[0]?.toUpperCase()}${rule.silentWhen.slice(1)}`),
      ]),
    ),
  )
}
