import { boxesOf } from '../catalogue/boxes-of'
import { fieldId } from '../catalogue/field-id'
import { findVersion } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import { kinds } from '../kinds'
import type { Figure, Figures } from '../kinds/field'
import type { StoredLine } from '../returns/stored-line'
import { returnId } from '../returns/quarterly-return'
import type { SubmissionRecord } from '../returns/submission-record'
import { toCsv } from './csv'

const COLUMNS = [
  'return',
  'version',
  'submitted_at',
  'indicator',
  'definition_version',
  'state',
  'box',
  'label',
  'figure',
]
const DECIMALS = 6

/** One submitted version of a return: what its snapshot says of the return as a whole, and its lines in published order. */
export interface SubmittedReturn {
  readonly framework: Framework
  readonly record: SubmissionRecord
  readonly about: Figures
  readonly lines: readonly StoredLine[]
}

/**
 * One version of a return as CSV, a row for each box, and after them what the figures of a line come to: shares 0 to 1, waits in
 * days, six decimals. A line without figures has one row, whose box is empty. What is not there is an empty cell, never 0.
 */
export function returnCsv({ framework, record, about, lines }: SubmittedReturn): string {
  const head = [returnId(record), record.version, record.submittedAt.toISOString()]
  const { code, fields } = framework.aboutReturn
  const ofReturn = Object.entries(fields).flatMap(([name, { label }]) => {
    const figure = about[name]
    return figure === undefined ? [] : [[...head, code, null, null, fieldId(code, name), label, figure]]
  })
  return toCsv([
    COLUMNS,
    ...ofReturn,
    ...lines.flatMap((line) => rowsOf(framework, line).map((row) => [...head, ...row])),
  ])
}

type Cells = readonly (Figure | null)[]

function rowsOf(framework: Framework, line: StoredLine): readonly Cells[] {
  const own = [line.indicator, line.definitionVersion, line.state]
  const boxes = [...figuresOf(framework, line), ...textsOf(line), ...resultsOf(line)]
  return boxes.length > 0 ? boxes.map((box) => [...own, ...box]) : [[...own, null, null, null]]
}

function figuresOf(framework: Framework, line: StoredLine): readonly Cells[] {
  const indicator = findVersion(line.indicator, line.definitionVersion, framework)
  return Object.entries(indicator ? boxesOf(indicator) : {}).flatMap(([name, { label }]) => {
    const figure = line.figures[name]
    return figure === undefined ? [] : [[fieldId(line.indicator, name), label, figure]]
  })
}

function textsOf({ indicator, reason, explanation }: StoredLine): readonly Cells[] {
  const texts = [
    ['reason', 'Why figures are not available', reason],
    ['explanation', 'Why the figures are right', explanation],
  ] as const
  return texts.flatMap(([name, label, text]) =>
    text === null ? [] : [[fieldId(indicator, name), label, text]],
  )
}

/** What is worked out is no box, and has no name of one. */
function resultsOf({ state, kind, figures }: StoredLine): readonly Cells[] {
  const { estimate, unit } = kinds[kind]
  const { value, lower, upper } = (state === 'value' && estimate(figures)) || {}
  const what = unit === 'days' ? 'Mean days: service wait, not the statutory RTT figure' : 'Share, 0 to 1'
  const results = [
    [what, value],
    ['95% interval, lower limit', lower],
    ['95% interval, upper limit', upper],
  ] as const
  return results.flatMap(([label, result]) =>
    result === undefined ? [] : [[null, label, Number(result.toFixed(DECIMALS))]],
  )
}
