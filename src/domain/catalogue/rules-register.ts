import { kinds } from '../kinds'
import type { LineRule } from '../kinds/kind'
import type { Framework } from './framework'
import { ofCrossRule, ofDeclaredCrossRule, ofOverride } from './rules-across-lines'
import { whyAsked } from './why-asked'
import {
  type DeclaredIndicator,
  type Indicator,
  type IndicatorCode,
  type QuarterlyIndicator,
  isQuarterly,
} from './indicator'
import type { RegisteredRule } from './registered-rule'

interface OwnRule<Asked> {
  readonly checks: string
  readonly remedy: string
  /** When it asks nothing, as the end of a sentence; never, unless it says otherwise. */
  readonly silentWhen?: string
  readonly why?: string
  /** An error unless it says otherwise. */
  readonly severity?: RegisteredRule['severity']
  /** The indicators that it is asked of, where it is not asked of the whole or of every one alike. */
  readonly asksOf?: (indicator: Asked) => boolean
}

type ReturnRule = OwnRule<QuarterlyIndicator>
export type DeclaredRule = OwnRule<DeclaredIndicator>

/** Rules that belong to no line of their own: by code, what each checks and how to put it right. */
export type ReturnRules = Readonly<Record<string, ReturnRule>>

/** The same of the annual declaration. */
export type DeclaredRules = Readonly<Record<string, DeclaredRule>>

/** What to do where a rule has no advice of its own; its message names the numbers. */
const REMEDIES = {
  error: 'Correct the number that is wrong.',
  warning: 'Check the numbers; if they are right, say why.',
}

/**
 * Every rule there is, in the order of its code. Those of the return and of the declaration are passed in: they stand
 * above the catalogue.
 */
export function rulesRegister(
  catalogue: Framework,
  returnRules: ReturnRules,
  declaredRules: DeclaredRules,
): readonly RegisteredRule[] {
  const lines = catalogue.indicators.filter(isQuarterly)
  const declared = catalogue.indicators.filter((indicator) => !isQuarterly(indicator))
  return [
    ...Object.entries(returnRules).map(([code, rule]) => own(code, 'return', rule, lines)),
    ...Object.entries(declaredRules).map(([code, rule]) => own(code, 'declaration', rule, declared)),
    ...kindRules(lines),
    ...lines.flatMap((line) => line.rules.map((rule) => ofLines(rule, [line.code]))),
    ...catalogue.overrides.map((override) => ofOverride(override, lines)),
    ...catalogue.crossRules.map(ofCrossRule),
    ...catalogue.declaredCrossRules.map(ofDeclaredCrossRule),
  ].toSorted((left, right) => place(left.code).localeCompare(place(right.code), 'en', { numeric: true }))
}

function own<Asked extends Indicator>(
  code: string,
  of: RegisteredRule['of'],
  { asksOf, severity = 'error', silentWhen = 'never', why, ...rule }: OwnRule<Asked>,
  all: readonly Asked[],
): RegisteredRule {
  const indicators = [...new Set((asksOf ? all.filter(asksOf) : []).map((each) => each.code))]
  return { code, of, severity, indicators, silentWhen, ...rule, why: whyAsked(code, severity, why) }
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

function ofLines(rule: LineRule, indicators: readonly IndicatorCode[]): RegisteredRule {
  const { code, severity, field, checks, remedy = REMEDIES[severity] } = rule
  const said = { checks, remedy, silentWhen: saySilence(rule), why: whyAsked(code, severity, rule.why) }
  return { code, of: 'return', severity, indicators, field, ...said }
}

/** Where a rule does not say when it is silent, it needs every box that it compares. It is asked of lines with figures alone. */
function saySilence({ silentWhen = 'a box that it compares is blank', alsoWhenNil }: LineRule): string {
  return `${silentWhen}, or the line ${alsoWhenNil ? 'is not available' : 'has no figures'}`
}

/** Common rules first, then those of the lines, then those of the declaration, then those across indicators. */
function place(code: string): string {
  const group = code.startsWith('C') ? 0 : /^\d/.test(code) ? 1 : 2
  return `${group} ${code}`
}
