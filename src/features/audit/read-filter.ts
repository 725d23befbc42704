import type { GivenFilter } from '@/domain/addresses/audit'
import type { AuditChain } from '@/domain/audit/audit-chain'
import type { AuditFilter, AuditedLine } from '@/domain/audit/audited-event'
import { frameworkOf } from '@/domain/catalogue'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { readDate } from '@/domain/forms/read-date'
import { readText } from '@/domain/forms/read-text'
import { visibleText } from '@/domain/forms/visible-text'
import { endOfDay, startOfDay } from '@/domain/periods/london'
import { type CalendarDate, parseIsoDate } from '@/domain/periods/period'
import { type Result, fail, ok } from '@/domain/result'
import { parseReturnId } from '@/domain/returns/parse-return-id'

/** What is wrong with one box of the filter. */
export interface FilterFault {
  readonly at: 'organisation' | 'person' | 'kind' | 'return' | 'indicator' | 'from' | 'to'
  readonly message: string
}

const LONGEST_NAME = 100

/** Reads the whole filter, or says what is wrong with it, box by box. The chains are those that this person may read. */
export function readFilter(
  given: GivenFilter,
  chains: readonly AuditChain[],
): Result<AuditFilter, readonly FilterFault[]> {
  const read = readBoxes(given, chains)
  const faults = Object.entries(read).flatMap(([at, box]) =>
    box.ok ? [] : [{ at: at as FilterFault['at'], message: box.failure }],
  )
  const [first, last] = [valueOf(read.from), valueOf(read.to)]
  const [from, until] = [first && startOfDay(first), last && new Date(endOfDay(last).getTime() + 1)]
  if (from && until && until <= from)
    faults.push({ at: 'to', message: 'Enter a last day that is the same as the first day or after it' })
  if (faults.length > 0) return fail(faults)
  return ok({
    organisation: valueOf(read.organisation),
    person: valueOf(read.person),
    action: valueOf(read.kind),
    returnId: valueOf(read.return),
    line: valueOf(read.indicator),
    from,
    until,
  })
}

function readBoxes(given: GivenFilter, chains: readonly AuditChain[]) {
  const returnBox = readReturn(given.return)
  const organisations = chains.map(({ organisation }) => organisation)
  const actions = chains.flatMap((chain) => chain.actions)
  return {
    organisation: readOption(given.organisation, organisations),
    kind: readOption(given.kind, actions),
    person: readText(given.person, LONGEST_NAME),
    return: returnBox,
    indicator: readLine(given.indicator, valueOf(returnBox)),
    from: readDay(given, 'from'),
    to: readDay(given, 'to'),
  }
}

function valueOf<Value>(box: Result<Value | null, string>): Value | null {
  return box.ok ? box.value : null
}

function readOption(typed: string, options: readonly string[]): Result<string | null, string> {
  if (typed === '') return ok(null)
  return options.includes(typed) ? ok(typed) : fail('Choose one from the list, or leave this as it was')
}

function readReturn(typed: string): Result<string | null, string> {
  const only = visibleText(typed).replace(/\p{Pd}/gu, '-')
  if (only === '') return ok(null)
  const id = spellings(only).find((each) => parseReturnId(each) ?? parseDeclarationId(each))
  return id ? ok(id) : fail('Enter a return like ZZ1-2026-27-Q2, or a declaration like ZZ1-2025-26')
}

/** A line of the return that is named beside it, in the quarter of that return. */
function readLine(typed: string, id: string | null): Result<AuditedLine | null, string> {
  const code = visibleText(typed)
  if (code === '') return ok(null)
  const key = id === null ? null : parseReturnId(id)
  if (id === null || !key) return fail('Enter the return too whose line it is, like ZZ1-2026-27-Q2')
  const lines = quarterlyIndicators(key.period, frameworkOf(key.framework))
  const line = lines.find((each) => each.code === code)
  if (!line) return fail('Enter the code of a line of that return, like 109')
  return ok({ providerCode: key.providerCode, returnId: id, indicator: code, page: line.section })
}

/** In capitals, as every code is written; or with the code of a framework before it, which is not. */
function spellings(typed: string): readonly string[] {
  const [, prefix = '', rest = ''] = /^([a-z]+-\d+-)(.+)$/i.exec(typed) ?? []
  return [typed.toUpperCase(), `${prefix.toLowerCase()}${rest.toUpperCase()}`]
}

function readDay(given: GivenFilter, name: 'from' | 'to'): Result<CalendarDate | null, string> {
  const read = readDate([given[`${name}-day`], given[`${name}-month`], given[`${name}-year`]])
  return read.ok ? ok(read.value === null ? null : parseIsoDate(read.value)) : read
}
