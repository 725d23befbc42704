import { boxesOf } from './boxes-of'
import type { Override } from './framework'
import type { QuarterlyIndicator } from './indicator'
import type { RegisteredRule } from './registered-rule'
import type { CrossRule } from './rules/cross-rules'
import { ACROSS, BESIDE_FIGURES } from './why-asked'
import type { DeclaredCrossRule } from './rules/declared-cross-rules'

/** What to do where a rule has no advice of its own; its message names the numbers. */
const CHECK_BOTH = 'Check the numbers; if they are right, say why.'

/** The rule that a number typed over one that is filled in has a reason. */
export function ofOverride(
  { code, indicator, field, reason }: Override,
  lines: readonly QuarterlyIndicator[],
): RegisteredRule {
  const line = lines.find((each) => each.code === indicator)
  const source = line && boxesOf(line)[field]?.filledFrom
  return {
    code,
    of: 'return',
    severity: 'error',
    indicators: source ? [indicator, source[0]] : [indicator],
    field: reason,
    checks: source
      ? `The ${field} of ${indicator} is the ${source[1]} of ${source[0]}, or a reason says why it is not`
      : `The ${field} of ${indicator} has a reason`,
    remedy: 'Leave the number blank to use the one that is filled in, or say why it differs.',
    why: null,
    silentWhen: 'the number is left blank, or the line that it is filled in from is not available',
  }
}

/** A warning across lines of the return. */
export function ofCrossRule(rule: CrossRule): RegisteredRule {
  const { code, compares, at, checks, remedy = CHECK_BOTH, quarters } = rule
  const indicators = [...new Set(compares.map(([line]) => line))]
  const boxes = compares.map((box) => box.join('.')).join(', ')
  const unknown = `one of ${boxes} is blank, or its line not available`
  const silentWhen = quarters === 1 ? unknown : `${unknown}, in any of the last four quarters`
  return {
    code,
    of: 'return',
    severity: 'warning',
    indicators,
    field: at.join('.'),
    checks,
    remedy,
    silentWhen,
    why: rule.why ?? ACROSS,
  }
}

/** A warning between a declared indicator and what else is known. */
export function ofDeclaredCrossRule({
  code,
  declared,
  compares,
  checks,
  silentWhen,
}: DeclaredCrossRule): RegisteredRule {
  const [indicator] = declared
  const remedy = 'Check whether the status is right; if it is, say why.'
  return {
    code,
    of: 'declaration',
    severity: 'warning',
    indicators: [indicator, ...compares],
    field: `${indicator}.status`,
    checks,
    remedy,
    silentWhen,
    why: BESIDE_FIGURES,
  }
}
