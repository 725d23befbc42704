import type { Indicator } from '../indicator'
import type { RegisteredRule } from '../registered-rule'
import { bullets, escaped } from './markdown'

/** Every rule that names the indicator; those of a whole return or declaration stand in docs/rules.md alone. */
export function rulesAbout(indicator: Indicator, register: readonly RegisteredRule[]): string {
  const about = register.filter(({ indicators }) => indicators.includes(indicator.code))
  return bullets(about.map((rule) => `**${rule.code}** (${sayKind(rule)}): ${escaped(rule.checks)}.`))
}

function sayKind({ of, severity }: RegisteredRule): string {
  return of === 'declaration' ? `${severity} of the annual declaration` : severity
}
