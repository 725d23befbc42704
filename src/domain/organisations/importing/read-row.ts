import { sayIsoDay } from '../../periods/format'
import type { CsvRow } from '../../imports/read-csv'
import type { Fault } from '../../imports/fault'
import { type Result, fail, ok } from '../../result'
import { readAll } from '../read-all'
import {
  type FieldFault,
  readCode,
  readDay,
  readEmail,
  readName,
  readOptionalDay,
  readRegion,
  readTelephone,
} from '../read-fields'
import type { OrganisationColumn } from './columns'
import type { Planned, PlannedLead } from './plan'

type Row = CsvRow<OrganisationColumn>
type Cells = Row['cells']

/** What one row says by itself, or everything that is wrong in it, by its columns. */
export function readRow({ line, cells }: Row, today: string): Result<Planned, readonly Fault[]> {
  const read = readPlanned(cells, today)
  if (read.ok) return read
  return fail(read.failure.map(({ at, message }) => ({ line, column: at, message })))
}

function readPlanned(cells: Cells, today: string): Result<Planned, readonly FieldFault[]> {
  switch (cells.type.toLowerCase()) {
    case 'commissioner':
      return readCommissioner(cells)
    case 'provider':
      return readProvider(cells, today)
    case 'responsibility':
      return readResponsibility(cells, today)
    default:
      return fail([{ at: 'type', message: 'Write provider, commissioner or responsibility' }])
  }
}

function readCommissioner(cells: Cells): Result<Planned, readonly FieldFault[]> {
  const reads = { code: readCode(cells.code, 'commissioner'), name: readName(cells.name) }
  const read = readAll(
    { ...reads, ...blank(cells, ['region', 'opened', 'closed', 'commissioner', 'from']) },
    () => [],
  )
  return read.ok ? ok({ kind: 'commissioner', code: read.value.code, name: read.value.name }) : read
}

function readResponsibility(cells: Cells, today: string): Result<Planned, readonly FieldFault[]> {
  const reads = {
    code: readCode(cells.code, 'provider'),
    commissioner: readCode(cells.commissioner, 'commissioner'),
    from: readDay(cells.from, today, 'Write the day from which it answers'),
  }
  const read = readAll({ ...reads, ...blank(cells, ['name', 'region', 'opened', 'closed']) }, () => [])
  if (!read.ok) return read
  const { code, commissioner, from } = read.value
  return ok({ kind: 'responsibility', code, commissioner, from })
}

function readProvider(cells: Cells, today: string): Result<Planned, readonly FieldFault[]> {
  const answers: Result<string | null, string> =
    cells.commissioner === '' ? ok(null) : readCode(cells.commissioner, 'commissioner')
  const reads = {
    code: readCode(cells.code, 'provider'),
    name: readName(cells.name),
    region: readRegion(cells.region),
    opened: readDay(cells.opened, today, 'Write its first day'),
    closed: readOptionalDay(cells.closed, today),
    commissioner: answers,
    from: readOptionalDay(cells.from, today),
    ...leadReads(cells, 'provider_lead'),
    ...leadReads(cells, 'commissioner_lead'),
  }
  const read = readAll(reads, (values) => [...faultsOfDays(values), ...faultsOfLeads(cells)])
  if (!read.ok) return read
  const { code, name, region, opened, closed, commissioner, ...rest } = read.value
  const from = rest.from ?? opened
  const leads = [leadOf(read.value, 'provider', from), leadOf(read.value, 'commissioner', from)]
  return ok({
    ...{ kind: 'provider', code, name, region, opened, closed },
    answers: commissioner === null ? null : { commissioner, from },
    leads: leads.filter((lead) => lead !== null),
  })
}

type Side = 'provider_lead' | 'commissioner_lead'

function leadReads<Own extends Side>(cells: Cells, side: Own) {
  const name = cells[side]
  const own = {
    [side]: name === '' ? ok(null) : readName(name, 'lead\u2019s name'),
    [`${side}_email`]: readEmail(cells[`${side}_email`]),
    [`${side}_telephone`]: readTelephone(cells[`${side}_telephone`]),
  }
  return own as Record<Own | `${Own}_email` | `${Own}_telephone`, Result<string | null, string>>
}

function leadOf(
  values: Readonly<Record<Side | `${Side}_email` | `${Side}_telephone`, string | null>>,
  side: 'provider' | 'commissioner',
  from: string,
): PlannedLead | null {
  const name = values[`${side}_lead`]
  if (name === null) return null
  return {
    side,
    name,
    email: values[`${side}_lead_email`],
    telephone: values[`${side}_lead_telephone`],
    from,
  }
}

interface Days {
  readonly opened?: string
  readonly closed?: string | null
  readonly from?: string | null
  readonly commissioner?: string | null
}

function faultsOfDays({
  opened,
  closed = null,
  from = null,
  commissioner,
}: Days): readonly (FieldFault | null)[] {
  if (opened === undefined) return []
  const unanswered = from !== null && commissioner === null
  return [
    at('closed', faultOfLastDay(opened, closed)),
    at('from', from === null ? null : faultOfFirstDay(from, opened, closed)),
    at('commissioner', unanswered ? 'Write who answers from that day on' : null),
  ]
}

const at = (name: string, message: string | null): FieldFault | null =>
  message ? { at: name, message } : null

function faultOfLastDay(opened: string, closed: string | null): string | null {
  if (closed === null || closed >= opened) return null
  return `It opened on ${sayIsoDay(opened)}. The last day cannot be before it`
}

/** What keeps a commissioner from answering for a provider from a day on. */
export function faultOfFirstDay(from: string, opened: string, closed: string | null): string | null {
  if (from < opened) return `It opened on ${sayIsoDay(opened)}. Write that day or a later one`
  if (closed === null || from <= closed) return null
  return `Its last day is ${sayIsoDay(closed)}. Write that day or an earlier one`
}

/** How nobody is reached. */
function faultsOfLeads(cells: Cells): readonly FieldFault[] {
  const sides = ['provider_lead', 'commissioner_lead'] as const
  return sides.flatMap((side) =>
    cells[side] === '' && (cells[`${side}_email`] !== '' || cells[`${side}_telephone`] !== '')
      ? [{ at: side, message: 'Write who is reached so' }]
      : [],
  )
}

/** Columns in which nothing may stand for this type of row. */
function blank(cells: Cells, names: readonly OrganisationColumn[]): Record<string, Result<null, string>> {
  const message = `Leave this empty: a ${cells.type.toLowerCase()} has none`
  return Object.fromEntries(names.map((name) => [name, cells[name] === '' ? ok(null) : fail(message)]))
}
