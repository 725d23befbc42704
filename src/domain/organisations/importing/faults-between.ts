import { sayIsoDay } from '../../periods/format'
import type { Fault } from '../../imports/fault'
import type { CsvRow } from '../../imports/read-csv'
import { faultOfAnswering, faultOfOpenDay } from '../check-days'
import type { OrganisationRecord } from '../register'
import type { OrganisationColumn } from './columns'
import { differences, isRegistered } from './is-registered'
import { faultOfFirstDay } from './read-row'
import type { ImportContext, Planned, PlannedProvider, PlannedResponsibility } from './plan'

interface Line<Kind extends Planned = Planned> {
  readonly line: number
  readonly planned: Kind
}

/** What is wrong between the rows of a file, and with what is registered. `rows` are all of them, those too that could not be read. */
export function faultsBetween(
  lines: readonly Line[],
  rows: readonly CsvRow<OrganisationColumn>[],
  context: ImportContext,
): readonly Fault[] {
  const named = rows.filter(({ cells }) => cells.type.toLowerCase() !== 'responsibility')
  return [
    ...faultsOfCodes(named),
    ...lines.flatMap(({ line, planned }) =>
      planned.kind === 'responsibility' ? [] : faultsOfKnown(line, planned, context),
    ),
    ...faultsOfCommissioners(lines, rows, context),
    ...faultsOfAnswers(lines, context),
  ]
}

/** A code that stands in two rows: which of them is meant cannot be known. */
function faultsOfCodes(rows: readonly CsvRow<OrganisationColumn>[]): readonly Fault[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, cells }) => {
    const code = cells.code.toUpperCase()
    const before = first.get(code)
    if (before === undefined) first.set(code, line)
    if (code === '' || before === undefined) return []
    return [
      { line, column: 'code', message: `${code} stands on line ${String(before)} too. Leave one of them` },
    ]
  })
}

/** What is registered under this code already, and is something else. */
function faultsOfKnown(
  line: number,
  planned: Exclude<Planned, PlannedResponsibility>,
  { register, records }: ImportContext,
): readonly Fault[] {
  const { code, kind } = planned
  const fault = (column: string, message: string) => [{ line, column, message }]
  const others = kind === 'provider' ? register.commissioners : register.providers
  const other = others.find((each) => each.code === code)
  if (other) return fault('code', `${code} is the code of ${other.name} already. Write another`)
  if (planned.kind === 'commissioner') {
    const known = register.commissioners.find((each) => each.code === code)
    return known && known.name !== planned.name ? fault('name', sayChanged(code)) : []
  }
  const record = records.find((each) => each.code === code)
  return record ? differences(planned, record).flatMap((column) => fault(column, sayChanged(code))) : []
}

function sayChanged(code: string): string {
  return `${code} is registered with something else here. A change has a day and a reason: make it on the page of ${code}, and leave the row out`
}

/** Who is to answer must be registered, or stand in the file. */
function faultsOfCommissioners(
  lines: readonly Line[],
  rows: readonly CsvRow<OrganisationColumn>[],
  { register, records }: ImportContext,
): readonly Fault[] {
  const [commissioners, providers] = [
    new Set([...register.commissioners.map(({ code }) => code), ...inFile(rows, 'commissioner')]),
    new Set([...records.map(({ code }) => code), ...inFile(rows, 'provider')]),
  ]
  const nowhere = (code: string, what: string) =>
    `${code} is no ${what}, here or in the register. Add a row for it`
  return lines.flatMap(({ line, planned }) => {
    const answers = commissionerOf(planned)
    const isOf = planned.kind === 'responsibility' && !providers.has(planned.code)
    return [
      ...(answers !== null && !commissioners.has(answers)
        ? [{ line, column: 'commissioner', message: nowhere(answers, 'commissioner') }]
        : []),
      ...(isOf ? [{ line, column: 'code', message: nowhere(planned.code, 'provider') }] : []),
    ]
  })
}

function inFile(rows: readonly CsvRow<OrganisationColumn>[], type: string): readonly string[] {
  return rows
    .filter(({ cells }) => cells.type.toLowerCase() === type)
    .map(({ cells }) => cells.code.toUpperCase())
}

function commissionerOf(planned: Planned): string | null {
  if (planned.kind === 'provider') return planned.answers?.commissioner ?? null
  return planned.kind === 'responsibility' ? planned.commissioner : null
}

/** Who answers follows each other by days: no day has two, and a file moves none that is registered. */
function faultsOfAnswers(lines: readonly Line[], context: ImportContext): readonly Fault[] {
  const later = lines.filter(isResponsibility)
  return later.flatMap(({ line, planned }, index) => {
    if (isRegistered(planned, context)) return []
    const provider = lines.find((each): each is Line<PlannedProvider> =>
      isProviderOf(each, planned.code),
    )?.planned
    const record = context.records.find(({ code }) => code === planned.code)
    const message =
      sayTwice(later.slice(0, index), planned) ??
      (record ? sayBefore(record, planned) : provider && sayOf(provider, planned))
    return message ? [{ line, column: 'from', message }] : []
  })
}

function isResponsibility(line: Line): line is Line<PlannedResponsibility> {
  return line.planned.kind === 'responsibility'
}

function isProviderOf({ planned }: Line, code: string): boolean {
  return planned.kind === 'provider' && planned.code === code
}

function sayTwice(
  before: readonly Line<PlannedResponsibility>[],
  { code, from }: PlannedResponsibility,
): string | null {
  const same = before.find(({ planned }) => planned.code === code && planned.from === from)
  return same ? `Line ${String(same.line)} says who answers from that day on. Leave one of them` : null
}

function sayBefore(record: OrganisationRecord, { from }: PlannedResponsibility): string | null {
  return faultOfOpenDay(record, from) ?? faultOfAnswering(record.responsibilities, from)
}

function sayOf({ opened, closed, answers }: PlannedProvider, { from }: PlannedResponsibility): string | null {
  const outside = faultOfFirstDay(from, opened, closed)
  if (outside !== null) return outside
  if (!answers || from > answers.from) return null
  return `Its own row says that ${answers.commissioner} answers from ${sayIsoDay(answers.from)} on. Write a later day`
}
