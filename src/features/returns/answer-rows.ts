import { boxesOf } from '@/domain/catalogue/boxes-of'
import { findIndicator } from '@/domain/catalogue/find'
import { isQuarterly } from '@/domain/catalogue/indicator'
import type { Fields, Figures } from '@/domain/kinds/field'
import { sayFigure } from '@/domain/returns/format-figure'
import { type LineState, lineStates } from '@/domain/returns/quarterly-return'
import type { SubmittedLine } from '@/domain/returns/submission'
import { sayResult } from '@/domain/returns/say-result'
import type { SettledLine } from '@/domain/returns/settle'

/** One line as it is read back to a person: before submission and on the receipt. */
export interface AnswerRow {
  readonly code: string
  readonly title: string
  readonly state: string
  readonly result: string | null
  readonly interval: string | null
  readonly boxes: readonly { readonly label: string; readonly figure: string; readonly filled: boolean }[]
  readonly reason: string | null
}

type AnsweredLine = Pick<SubmittedLine, 'indicator' | 'kind' | 'figures' | 'reason' | 'filled'> & {
  readonly state: LineState | null
}

/** What was entered on a line, in words, with what it comes to. */
export function toAnswerRow(line: AnsweredLine): AnswerRow {
  const indicator = findIndicator(line.indicator)
  const boxes = indicator && isQuarterly(indicator) ? boxesOf(indicator) : {}
  const { state } = line
  const said = state === 'value' ? sayResult({ ...line, state }) : null
  return {
    code: line.indicator,
    title: indicator?.title ?? line.indicator,
    state: state ? lineStates[state] : 'Not answered yet',
    result: said?.headline ?? null,
    interval: said?.interval ?? null,
    boxes: sayBoxes(boxes, line.figures, line.filled),
    reason: state === 'not-available' ? line.reason : null,
  }
}

/** A line of a draft, as it would count. */
export function toSettledRow({ indicator, line, filled }: SettledLine): AnswerRow {
  return toAnswerRow({ ...line, indicator: indicator.code, kind: indicator.kind, filled })
}

/** Every filled box with its label, in the order of the form. */
export function sayBoxes(
  boxes: Fields,
  figures: Figures,
  filled: readonly string[] = [],
): AnswerRow['boxes'] {
  return Object.entries(boxes).flatMap(([name, field]) => {
    const figure = figures[name]
    if (figure === undefined) return []
    return [{ label: field.label, figure: sayFigure(field, figure), filled: filled.includes(name) }]
  })
}
