import { fieldId } from '../catalogue/field-id'
import type { Framework } from '../catalogue/framework'
import { EXPLANATION } from '../forms/explanation-box'
import { kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import { sayPeriod } from '../periods/format'
import { type Finding, warning } from '../forms/finding'
import { lastAlike, lastSubmittedPeriod } from './history'
import { countedOf, yearOf } from './line-contexts'
import type { ReturnKey } from './quarterly-return'
import type { Rulebook, ResolvedLine } from './resolve-lines'

/** So many lines with the same number of patients as last quarter are no coincidence, with so many patients in each. */
const SAME_LINES = 3
const SAME_PATIENTS = 10

/** Warnings about several lines, or about the return as a whole. */
export function returnWarnings(
  rulebook: Rulebook,
  key: ReturnKey,
  lines: readonly ResolvedLine[],
): Finding[] {
  const copied = copiedForward(rulebook, key, lines)
  return [
    ...(copied.length > 0 ? copied : sameSizes(rulebook, key, lines)),
    ...acrossLines(rulebook, key, lines),
  ]
}

function acrossLines(
  { framework, history }: Rulebook,
  key: ReturnKey,
  lines: readonly ResolvedLine[],
): Finding[] {
  return framework.crossRules.flatMap((rule) => {
    const of = (code: string) =>
      (rule.quarters === 1 ? countedOf(lines, code) : overYear(history, key, lines, code)) ?? {}
    if (rule.compares.some(([code, field]) => numberIn(of(code), field) === undefined)) return []
    return rule.isBroken(of) ? [warning(rule.code, fieldId(...rule.at), rule.message(of))] : []
  })
}

function overYear(
  history: Rulebook['history'],
  key: ReturnKey,
  lines: readonly ResolvedLine[],
  code: string,
): Figures | null {
  const own = lines.find(({ indicator }) => indicator.code === code)
  const year = own && yearOf(history, own, key)
  return own && year ? kinds[own.indicator.kind].pool(year) : null
}

/** C20: lines that are filled in from each other count once; nothing to count never counts. */
function sameSizes(
  { framework, history }: Rulebook,
  { period }: ReturnKey,
  lines: readonly ResolvedLine[],
): Finding[] {
  const same = lines.flatMap(({ indicator, boxes, line }) => {
    const then = lastAlike(history, indicator, period, line.figures)
    const { denominator } = kinds[indicator.kind]
    const now = line.state === 'value' ? (numberIn(line.figures, denominator) ?? 0) : 0
    if (now < SAME_PATIENTS || !then || numberIn(then.figures, denominator) !== now) return []
    return [{ group: sourceOf(boxes) ?? indicator.code, said: `${indicator.code} (${now})` }]
  })
  if (new Set(same.map(({ group }) => group)).size < SAME_LINES) return []
  const message =
    `These lines count exactly as many as last quarter: ${same.map(({ said }) => said).join(', ')}. Check that the ` +
    'figures are those of this quarter; if they are, say why they are the same.'
  return [about(framework, 'C20', message)]
}

function sourceOf(boxes: ResolvedLine['boxes']): string | undefined {
  return Object.values(boxes).find(({ filledFrom }) => filledFrom)?.filledFrom?.[0]
}

/** C21: every figure of the last submitted quarter again. A service that counts next to nothing is never asked. */
function copiedForward(
  { framework, history }: Rulebook,
  { period }: ReturnKey,
  lines: readonly ResolvedLine[],
): Finding[] {
  const last = lastSubmittedPeriod(history, period)
  const reporting = lines.filter(({ line }) => line.state === 'value')
  if (!last || reporting.length < SAME_LINES) return []
  const then = history.filter((line) => line.period === last)
  const isSame = lines.every(({ indicator, line }) => {
    const former = then.find((each) => each.indicator === indicator.code)
    return former !== undefined && former.state === line.state && sameFigures(former.figures, line.figures)
  })
  const isSizeable = reporting.some(({ line }) =>
    Object.values(line.figures).some((figure) => typeof figure === 'number' && figure >= SAME_PATIENTS),
  )
  if (!isSame || !isSizeable) return []
  return [
    about(
      framework,
      'C21',
      `Every figure is the same as in ${sayPeriod(last)}. Enter this quarter's figures; if these are they, say why.`,
    ),
  ]
}

function sameFigures(left: Figures, right: Figures): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => left[name] === right[name])
}

function about({ aboutReturn: { code } }: Framework, rule: string, message: string): Finding {
  return warning(rule, fieldId(code, EXPLANATION), message)
}
