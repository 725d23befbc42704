import { boxesOf } from '../catalogue/boxes-of'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { type Field, type Figure, type Figures, numberIn } from '../kinds/field'
import type { Period } from '../periods/period'
import { roundHalfUp } from '../statistics/round-half-up'
import { sayFigure } from './format-figure'
import { type History, lastAlike } from './history'
import { sayResult } from './say-result'

/** One figure beside that of the last quarter. */
export interface BesideRow {
  readonly label: string
  readonly now: string
  readonly last: string
  /** `+3`, `−2`, `no change`; a blank where one of them is. */
  readonly change: string
}

/** A line beside the last quarter that was measured as this one is. */
export interface Beside {
  readonly period: Period
  /** Of every box in which either quarter has something; then what they come to. */
  readonly rows: readonly (BesideRow & { readonly name: string | null })[]
}

const BLANK = '–'

/** A line's figures beside those of the last quarter; null where there is none to compare with. */
export function besideLast(
  history: History,
  indicator: QuarterlyIndicator,
  period: Period,
  figures: Figures,
): Beside | null {
  const last = lastAlike(history, indicator, period, figures)
  if (!last) return null
  const boxes = Object.entries(boxesOf(indicator)).flatMap(([name, field]) => {
    const [now, before] = [figures[name], last.figures[name]]
    return now === undefined && before === undefined ? [] : [{ name, ...toRow(field, now, before) }]
  })
  const comesTo = { name: null, ...resultRow(indicator, figures, last.figures) }
  return { period: last.period, rows: [...boxes, comesTo] }
}

function toRow(field: Field, now: Figure | undefined, last: Figure | undefined): BesideRow {
  const say = (figure: Figure | undefined) => (figure === undefined ? BLANK : sayFigure(field, figure))
  return { label: field.label, now: say(now), last: say(last), change: sayChange(now, last) }
}

function sayChange(now: Figure | undefined, last: Figure | undefined): string {
  if (now === undefined || last === undefined) return ''
  if (typeof now !== 'number' || typeof last !== 'number') return now === last ? 'the same' : 'changed'
  return signed(now - last, (size) => size.toLocaleString('en-GB', { maximumFractionDigits: 2 }))
}

/** The change is that of the results as they are shown, so that the three numbers agree. */
function resultRow({ kind }: QuarterlyIndicator, now: Figures, last: Figures): BesideRow {
  const say = (figures: Figures) => sayResult({ kind, state: 'value', figures, reason: null })
  const { headline, interval } = say(now)
  return {
    label: interval ? `Result (95% interval ${interval})` : 'Result',
    now: headline,
    last: say(last).headline,
    change: sayResultChange(kind, tenthsOf(kind, now), tenthsOf(kind, last)),
  }
}

function sayResultChange(kind: QuarterlyIndicator['kind'], now: number | null, last: number | null): string {
  if (now === null || last === null) return ''
  const unit = kinds[kind].unit === 'share' ? 'points' : 'days'
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return signed((now - last) / 10, (size) => `${size.toLocaleString('en-GB', oneDecimal)} ${unit}`)
}

function tenthsOf(kind: QuarterlyIndicator['kind'], figures: Figures): number | null {
  const { numerator, denominator, unit } = kinds[kind]
  const [n, d] = [numberIn(figures, numerator), numberIn(figures, denominator)]
  if (n === undefined || d === undefined || d === 0 || (unit === 'share' && n > d)) return null
  return roundHalfUp(n, d, unit === 'share' ? 3 : 1)
}

function signed(difference: number, say: (size: number) => string): string {
  if (difference === 0) return 'no change'
  return `${difference > 0 ? '+' : '−'}${say(Math.abs(difference))}`
}
