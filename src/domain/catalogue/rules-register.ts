import { kinds } from '../kinds'
import type { LineRule } from '../kinds/kind'
import { boxesOf } from './boxes-of'
import type { Framework, Override } from './framework'
import type { CrossRule } from './rules/cross-rules'
import { type IndicatorCode, type QuarterlyIndicator, isQuarterly } from './indicator'

/** A rule as people look it up. */
export interface RegisteredRule {
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** The lines it is about; an empty list means every line, or the return as a whole. */
  readonly indicators: readonly IndicatorCode[]
  /** The box at which its message stands, unless the figures decide it. */
  readonly field?: string
  readonly checks: string
  readonly remedy?: string
}

/** Rules that belong to no line: by code, what each checks and how to put it right. Errors unless they say otherwise. */
export type ReturnRules = Readonly<
  Record<string, { readonly checks: string; readonly remedy: string; readonly severity?: 'warning' }>
>

/** Every rule there is, in the order of its code. The rules of the return are passed in: they stand above the catalogue. */
export function rulesRegister(catalogue: Framework, returnRules: ReturnRules): readonly RegisteredRule[] {
  const lines = catalogue.indicators.filter(isQuarterly)
  return [
    ...Object.entries(returnRules).map(([code, rule]) => ofReturn(code, rule)),
    ...kindRules(lines),
    ...lines.flatMap((line) => line.rules.map((rule) => ofLines(rule, [line.code]))),
    ...catalogue.overrides.map((override) => ofOverride(override, lines)),
    ...catalogue.crossRules.map(ofCrossRule),
  ].toSorted((left, right) => place(left.code).localeCompare(place(right.code), 'en', { numeric: true }))
}

function ofReturn(code: string, rule: ReturnRules[string]): RegisteredRule {
  return { code, severity: 'error', indicators: [], ...rule }
}

/** A rule that several kinds share is listed once, with the lines of them all. */
function kindRules(lines: readonly QuarterlyIndicator[]): RegisteredRule[] {
  const shared = new Set<LineRule>(Object.values(kinds).flatMap(({ rules }) => rules))
  return [...shared].map((rule) =>
    ofLines(
      rule,
      lines.filter(({ kind }) => kinds[kind].rules.includes(rule)).map(({ code }) => code),
    ),
  )
}

function ofLines(
  { code, severity, field, checks }: LineRule,
  indicators: readonly IndicatorCode[],
): RegisteredRule {
  return { code, severity, indicators, field, checks }
}

function ofOverride(
  { code, indicator, field, reason }: Override,
  lines: readonly QuarterlyIndicator[],
): RegisteredRule {
  const line = lines.find((each) => each.code === indicator)
  const source = line && boxesOf(line)[field]?.filledFrom
  return {
    code,
    severity: 'error',
    indicators: source ? [indicator, source[0]] : [indicator],
    field: reason,
    checks: source
      ? `The ${field} of ${indicator} is the ${source[1]} of ${source[0]}, or a reason says why it is not`
      : `The ${field} of ${indicator} has a reason`,
    remedy: 'Leave the number blank to use the one that is filled in, or say why it differs.',
  }
}

function ofCrossRule({ code, lines, at, checks }: CrossRule): RegisteredRule {
  return { code, severity: 'warning', indicators: lines, field: at[1], checks }
}

/** Common rules first, then those of the lines, then those across lines. */
function place(code: string): string {
  const group = code.startsWith('C') ? 0 : /^\d/.test(code) ? 1 : 2
  return `${group} ${code}`
}
