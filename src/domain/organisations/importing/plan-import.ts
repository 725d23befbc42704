import type { Fault } from '../../imports/fault'
import { type CsvRow, readCsv } from '../../imports/read-csv'
import { type Result, fail, ok } from '../../result'
import { type OrganisationColumn, csvColumns } from './columns'
import { faultsBetween } from './faults-between'
import type { ImportContext, PlannedRow } from './plan'
import { readRow } from './read-row'
import { isRegistered } from './is-registered'

/** The rows of a file, or everything that is wrong with its shape. */
export function readOrganisations(
  bytes: Uint8Array,
): Result<readonly CsvRow<OrganisationColumn>[], readonly Fault[]> {
  return readCsv(bytes, csvColumns)
}

/**
 * What a file would do to the register, row by row, or everything that is wrong with it: in each row by itself, between its rows, and
 * with what is registered. A row of which all is registered does nothing; one that says something else of what is registered is
 * refused, since a change has a day and a reason.
 */
export function planImport(
  rows: readonly CsvRow<OrganisationColumn>[],
  context: ImportContext,
): Result<readonly PlannedRow[], readonly Fault[]> {
  const read = rows.map((row) => ({ line: row.line, outcome: readRow(row, context.register.today) }))
  const own = read.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.failure))
  const planned = read.flatMap(({ line, outcome }) => (outcome.ok ? [{ line, planned: outcome.value }] : []))
  const faults = [...own, ...faultsBetween(planned, rows, context)]
  if (faults.length > 0) return fail(faults.toSorted((left, right) => left.line - right.line))
  return ok(planned.map((row) => ({ ...row, isThere: isRegistered(row.planned, context) })))
}
