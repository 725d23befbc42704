import { boxesOf } from '../catalogue/boxes-of'
import { findIndicator, quarterlyIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import { type QuarterlyIndicator, isQuarterly } from '../catalogue/indicator'
import type { Field, Fields, Figure } from '../kinds/field'
import type { Period } from '../periods/period'
import { sayFigure } from '../returns/format-figure'
import { isLineState, sayLineState } from '../returns/quarterly-return'
import type { Change } from './change'
import type { SavedLines } from './saved-lines-schema'

type SavedLine = SavedLines[string]

/** Of which return the lines are. */
interface Of {
  readonly framework: Framework
  readonly period: Period
}

/** What differs between two states of some lines, box by box, in the order of the form. A blank stays a blank. */
export function lineChanges(of: Of, old: SavedLines, saved: SavedLines): readonly Change[] {
  const codes = new Set([...Object.keys(old), ...Object.keys(saved)])
  return inFormOrder(of, [...codes]).flatMap((code) => changesOf(of, code, old[code], saved[code]))
}

function inFormOrder({ framework }: Of, codes: readonly string[]): readonly string[] {
  const order = [framework.aboutReturn.code, ...framework.indicators.map(({ code }) => code)]
  return codes.toSorted((left, right) => order.indexOf(left) - order.indexOf(right))
}

function changesOf(
  of: Of,
  code: string,
  old: SavedLine | undefined,
  saved: SavedLine | undefined,
): readonly Change[] {
  const names = new Set([old, saved].flatMap((line) => Object.keys(line?.figures ?? {})))
  return partsOf(of, code, names).flatMap(([label, say]) => {
    const [before, after] = [old ? say(old) : null, saved ? say(saved) : null]
    const what = code === of.framework.aboutReturn.code ? label : `${code}, ${label}`
    return before === after ? [] : [{ what, before, after }]
  })
}

type Part = readonly [label: string, say: (line: SavedLine) => string | null]

/** What may differ between two states of a line with figures of these names, in the order of the form. */
function partsOf(of: Of, code: string, names: Set<string>): readonly Part[] {
  const boxes = boxesIn(of, code)
  const known = Object.keys(boxes).filter((name) => names.delete(name))
  return [
    ['State', ({ state }) => sayState(lineIn(of, code), state)],
    ...[...known, ...names].map((name): Part => [
      boxes[name]?.label ?? name,
      ({ figures }) => sayBox(boxes[name], figures[name]),
    ]),
    ['Reason', ({ reason }) => reason],
    ['Explanation', ({ explanation }) => explanation],
    ['Warnings that it answers', ({ answered }) => answered ?? null],
    ['Numbers that the reason answers', ({ overrode }) => overrode ?? null],
  ]
}

/** A figure of a box that the catalogue does not know is said as it is kept. */
function sayBox(box: Field | undefined, figure: Figure | undefined): string | null {
  if (figure === undefined) return null
  return box ? sayFigure(box, figure) : String(figure)
}

function sayState(line: QuarterlyIndicator | null, state: string | null): string | null {
  return state !== null && isLineState(state) ? sayLineState(state, line ?? {}) : state
}

/** The boxes as they were defined in the period, or as they are now where the line is no longer in force. */
function boxesIn(of: Of, code: string): Fields {
  const { aboutReturn } = of.framework
  if (code === aboutReturn.code) return aboutReturn.fields
  const line = lineIn(of, code)
  return line ? boxesOf(line) : {}
}

/** The line as it was defined in the period, or as it is now where it is no longer in force. */
function lineIn({ framework, period }: Of, code: string): QuarterlyIndicator | null {
  const indicator = quarterlyIndicators(period, framework).find((each) => each.code === code)
  return indicator ?? newest(framework, code)
}

function newest(framework: Framework, code: string): QuarterlyIndicator | null {
  const indicator = findIndicator(code, framework)
  return indicator && isQuarterly(indicator) ? indicator : null
}
