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
  readonly remedy: string
}

interface ReturnRule {
  readonly checks: string
  readonly remedy: string
  /** An error unless it says otherwise. */
  readonly severity?: RegisteredRule['severity']
  /** The lines that it is asked of, where it is not asked of the whole return or of every line alike. */
  readonly asksOf?: (line: QuarterlyIndicator) => boolean
}

/** Rules that belong to no line of their own: by code, what each checks and how to put it right. */
export type ReturnRules = Readonly<Record<string, ReturnRule>>

/** What to do where a rule has no advice of its own; its message names the numbers. */
const REMEDIES = {
  error: 'Correct the number that is wrong.',
  warning: 'Check the numbers; if they are right, say why.',
}

/** Every rule there is, in the order of its code. The rules of the return are passed in: they stand above the catalogue. */
export function rulesRegister(catalogue: Framework, returnRules: ReturnRules): readonly RegisteredRule[] {
  const lines = catalogue.indicators.filter(isQuarterly)
  return [
    ...Object.entries(returnRules).map(([code, rule]) => ofReturn(code, rule, lines)),
    ...kindRules(lines),
    ...lines.flatMap((line) => line.rules.map((rule) => ofLines(rule, [line.code]))),
    ...catalogue.overrides.map((override) => ofOverride(override, lines)),
    ...catalogue.crossRules.map(ofCrossRule),
  ].toSorted((left, right) => place(left.code).localeCompare(place(right.code), 'en', { numeric: true }))
}

function ofReturn(
  code: string,
  { asksOf, severity = 'error', ...rule }: ReturnRule,
  lines: readonly QuarterlyIndicator[],
): RegisteredRule {
  return { code, severity, indicators: asksOf ? lines.filter(asksOf).map((line) => line.code) : [], ...rule }
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
  { code, severity, field, checks, remedy = REMEDIES[severity] }: LineRule,
  indicators: readonly IndicatorCode[],
): RegisteredRule {
  return { code, severity, indicators, field, checks, remedy }
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

function ofCrossRule({ code, compares, at, checks, remedy = REMEDIES.warning }: CrossRule): RegisteredRule {
  const indicators = [...new Set(compares.map(([line]) => line))]
  return { code, severity: 'warning', indicators, field: at.join('.'), checks, remedy }
}

/** Common rules first, then those of the lines, then those across lines. */
function place(code: string): string {
  const group = code.startsWith('C') ? 0 : /^\d/.test(code) ? 1 : 2
  return `${group} ${code}`
}
