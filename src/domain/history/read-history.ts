import { parseFieldId } from '../catalogue/field-id'
import { quarterlyIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { Fault } from '../imports/fault'
import { type CsvRow, readCsv } from '../imports/read-csv'
import { londonDate } from '../periods/london'
import { type Period, isoDate, lastDay, parsePeriod } from '../periods/period'
import { type Result, fail, ok } from '../result'
import { type HistoryColumn, historyColumns } from './columns'
import { type HistoryCell, type PlannedQuarter, planQuarter } from './plan-quarter'

interface Around {
  readonly framework: Framework
  readonly at: Date
  /** Quarters for which the provider has a return in this service. */
  readonly reported: readonly Period[]
}

/**
 * What a file of past quarters says, the earliest quarter first, or everything that is wrong with it by line and column: its shape,
 * quarters that are not over or are reported here, boxes that there are not, what cannot be read, and what breaks a rule.
 */
export function readHistory(
  bytes: Uint8Array,
  around: Around,
): Result<readonly PlannedQuarter[], readonly Fault[]> {
  const read = readCsv(bytes, historyColumns)
  if (!read.ok) return read
  const filled = read.value.filter(({ cells }) => cells.value !== '')
  if (filled.length === 0)
    return fail([
      { line: 0, column: null, message: 'Every value is blank. Fill in at least one line of one quarter' },
    ])
  const placed = filled.map((row) => placeCell(row, around))
  const planned = planEach(
    placed.flatMap((each) => (each.ok ? [each.value] : [])),
    around,
  )
  const faults = [
    ...placed.flatMap((each) => (each.ok ? [] : [each.failure])),
    ...repeated(filled),
    ...planned.flatMap((each) => (each.ok ? [] : each.failure)),
  ]
  if (faults.length > 0) return fail(faults.toSorted((one, other) => one.line - other.line))
  return ok(planned.flatMap((each) => (each.ok ? [each.value] : [])))
}

function planEach(cells: readonly HistoryCell[], { framework, at }: Around) {
  const periods = [...new Set(cells.map(({ period }) => period))].toSorted()
  return periods.map((period) => {
    const own = cells.filter((cell) => cell.period === period)
    return planQuarter(framework, period, own, at)
  })
}

function placeCell(
  { line, cells }: CsvRow<HistoryColumn>,
  { framework, at, reported }: Around,
): Result<HistoryCell, Fault> {
  const faultAt = (column: HistoryColumn, message: string) => fail({ line, column, message })
  const period = parsePeriod(cells.quarter)
  if (!period) return faultAt('quarter', 'Write the financial quarter as 2024-25-Q1')
  if (isoDate(lastDay(period)) >= isoDate(londonDate(at)))
    return faultAt('quarter', 'This quarter is not over')
  if (reported.includes(period))
    return faultAt('quarter', 'This quarter has a return in this service. Enter or correct its figures there')
  const { code = '', field = '' } = parseFieldId(cells.box) ?? {}
  const indicator = quarterlyIndicators(period, framework).find((each) => each.code === code)
  if (!indicator)
    return faultAt('box', `There is no box of this name in ${period}. The template has them all`)
  return ok({ line, period, indicator, at: cells.box, field, value: cells.value })
}

/** The same box of the same quarter more than once: at the second and each further one. */
function repeated(rows: readonly CsvRow<HistoryColumn>[]): readonly Fault[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, cells }) => {
    const key = `${cells.quarter} ${cells.box}`
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    return before === undefined
      ? []
      : [
          {
            line,
            column: 'box',
            message: `This box of this quarter stands on line ${before} already. Leave one of them`,
          },
        ]
  })
}
