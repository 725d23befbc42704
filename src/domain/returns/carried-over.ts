import { boxesOf } from '../catalogue/boxes-of'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Fields, Figures } from '../kinds/field'
import type { Period } from '../periods/period'
import { type EarlierLine, type History, lastWithFigures } from './history'
import type { Line } from './quarterly-return'

/** What carries over into a line from its last quarter with figures, and which quarter that was. */
export interface CarriedOver {
  readonly period: Period | null
  readonly figures: Figures
}

/** Choices that seldom change, such as an instrument: as they were in the last quarter of the line that had figures. */
export function carriedOver(history: History, indicator: QuarterlyIndicator, period: Period): CarriedOver {
  const boxes = boxesOf(indicator)
  const carries = Object.values(boxes).some(({ carriesOver }) => carriesOver)
  const last = carries ? lastWithFigures(history, indicator, period) : null
  return last ? { period: last.period, figures: choicesOf(boxes, last) } : { period: null, figures: {} }
}

function choicesOf(boxes: Fields, { figures }: EarlierLine): Figures {
  return Object.fromEntries(
    Object.entries(figures).filter(([name]) => boxes[name]?.carriesOver !== undefined),
  )
}

/** The figures with what carries over in blank boxes. A choice that hangs on another carries over with it alone. */
export function withCarriedOver(boxes: Fields, figures: Figures, carried: Figures): Figures {
  const asThen = (name: string) => (figures[name] ?? carried[name]) === carried[name]
  const filling = Object.entries(carried).filter(
    ([name]) => figures[name] === undefined && (boxes[name]?.carriesOver ?? []).every(asThen),
  )
  return { ...figures, ...Object.fromEntries(filling) }
}

/** The figures without what was merely shown in their boxes: on a line that reports none, or beside another choice than then. */
export function withoutCarriedOver(
  boxes: Fields,
  figures: Figures,
  carried: Figures,
  isReported: boolean,
): Figures {
  const isStale = (name: string) =>
    !isReported || (boxes[name]?.carriesOver ?? []).some((other) => figures[other] !== carried[other])
  return Object.fromEntries(
    Object.entries(figures).filter(([name, figure]) => figure !== carried[name] || !isStale(name)),
  )
}

/** A line as its boxes show it: what carries over stands in blank ones, unless the line says that it has no figures. */
export function showCarriedOver(
  history: History,
  indicator: QuarterlyIndicator,
  line: Line,
  period: Period,
): Line {
  if (line.state !== null && line.state !== 'value') return line
  const { figures } = carriedOver(history, indicator, period)
  return { ...line, figures: withCarriedOver(boxesOf(indicator), line.figures, figures) }
}
