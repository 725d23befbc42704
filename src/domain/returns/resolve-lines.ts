import { boxesOf } from '../catalogue/boxes-of'
import { quarterlyIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type Figure, type Figures, type Fields, numberIn } from '../kinds/field'
import { type Answers, type Line, type ReturnKey, lineOf } from './quarterly-return'
import type { History } from './history'
import { type ServiceProfile, isApplicable } from './service-profile'

/** One line as it counts: blanks filled in from other lines, states that follow from the profile in place. */
export interface ResolvedLine {
  readonly indicator: QuarterlyIndicator
  readonly boxes: Fields
  readonly applicable: boolean
  readonly line: Line
  /** Names of the boxes that were left blank and filled in from another line. */
  readonly filled: readonly string[]
}

/** What decides how the lines of a return count. */
export interface Terms {
  readonly framework: Framework
  readonly profile: ServiceProfile
}

/** Everything that the rules of a return look at, beside its answers. */
export interface Rulebook extends Terms {
  /** Earlier quarters of the same provider as they were last submitted. */
  readonly history: History
}

/** All lines of the return in published order, as validation, submission and display see them. */
export function resolveLines(
  { framework, profile }: Terms,
  { period }: ReturnKey,
  answers: Answers,
): ResolvedLine[] {
  return quarterlyIndicators(period, framework).map((indicator) => {
    const boxes = boxesOf(indicator)
    const applicable = isApplicable(indicator, profile, period)
    const typed = lineOf(answers, indicator.code)
    if (!applicable && isUntouched(typed))
      return { indicator, boxes, applicable, filled: [], line: { ...typed, state: 'not-offered' } }
    const filling = typed.state === 'value' ? fillBlanks(boxes, typed.figures, answers) : {}
    const figures = { ...typed.figures, ...filling }
    const line = withoutZeros({ ...typed, figures }, boxes)
    return { indicator, boxes, applicable, filled: line.state === 'value' ? Object.keys(filling) : [], line }
  })
}

export function isUntouched(line: Line): boolean {
  return line.state === null && line.reason === null && Object.keys(line.figures).length === 0
}

/** Figures for blank boxes that another line knows. A source with nothing to count counts 0. */
function fillBlanks(boxes: Fields, figures: Figures, answers: Answers): Figures {
  const filling = Object.entries(boxes).flatMap(([name, { filledFrom }]): [string, Figure][] => {
    if (!filledFrom || figures[name] !== undefined) return []
    const known = sourceFigure(answers, filledFrom)
    return known === undefined ? [] : [[name, known]]
  })
  return Object.fromEntries(filling)
}

/** The figure of another line that a box is filled from; undefined while that line does not know it. */
export function sourceFigure(answers: Answers, [code, field]: readonly [string, string]): number | undefined {
  const source = lineOf(answers, code)
  if (source.state === 'nil') return 0
  return source.state === 'value' ? numberIn(source.figures, field) : undefined
}

/** Nothing to count, typed as zeros, is the state `nil`; figures that may stand beside it stay. */
export function withoutZeros(line: Line, boxes: Fields): Line {
  if (line.state !== 'value' || !isNothing(line.figures, boxes)) return line
  const kept = Object.entries(line.figures).filter(([name]) => boxes[name]?.allowedWithNil)
  return { ...line, state: 'nil', figures: Object.fromEntries(kept) }
}

function isNothing(figures: Figures, boxes: Fields): boolean {
  const counted = Object.entries(boxes).filter(([, box]) => isNumeric(box) && !box.allowedWithNil)
  const required = counted.filter(([, box]) => box.required)
  return (
    required.every(([name]) => figures[name] === 0) &&
    counted.every(([name]) => figures[name] === undefined || figures[name] === 0)
  )
}

function isNumeric({ type }: Fields[string]): boolean {
  return type === 'count' || type === 'decimal'
}
