import 'server-only'
import type { Declaration, DeclarationState, DeclaredParts } from '@/domain/declarations/declaration'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import { readDeclared } from '@/domain/declarations/declaration-snapshot-schema'
import type { FinancialYear } from '@/domain/periods/period'
import type { Stamp } from '@/domain/forms/stamp'
import { type HandoverRow, toHandover } from './handovers'
import { type EarlierRow, toEarlierLine } from './earlier-lines'
import { type OfferingRow, toOffering } from './return-record'

interface BoxRow {
  readonly part: string
  readonly field: string
  readonly text: string
  readonly saved_by: string
  readonly saved_by_name: string
  readonly saved_at: string
}

/** One row of the query that reads a declaration whole; the parts below it arrive as JSON. */
export interface DeclarationRow {
  readonly framework: string
  readonly provider_code: string
  readonly financial_year: FinancialYear
  readonly state: DeclarationState
  readonly revision: number
  readonly version: number
  readonly saved_at: Date | null
  readonly saved_by: string | null
  readonly saved_by_name: string | null
  readonly correction_reason: string | null
  readonly correction_by: string | null
  readonly correction_by_name: string | null
  readonly correction_at: Date | null
  readonly opens_at: Date
  readonly deadline_at: Date
  readonly closes_at: Date
  readonly year_closes_at: Date
  readonly boxes: readonly BoxRow[]
  readonly editors: readonly string[]
  readonly infected: readonly string[]
  readonly offerings: readonly OfferingRow[]
  readonly quarters: readonly EarlierRow[]
  readonly last_year: unknown
  readonly in_force: unknown
  readonly handover: HandoverRow | null
  readonly first_late: boolean | null
  readonly extended_until: Date | null
}

export function fromDeclarationRow(row: DeclarationRow): DeclarationRecord {
  return {
    current: toDeclaration(row),
    profile: row.offerings.map(toOffering),
    infected: row.infected,
    quarters: row.quarters.map(toEarlierLine),
    lastYear: row.last_year === null ? null : readDeclared(row.last_year),
    inForce: row.in_force === null ? null : readDeclared(row.in_force),
    handover: row.handover && toHandover(row.handover),
    window: {
      financialYear: row.financial_year,
      opensAt: row.opens_at,
      deadlineAt: row.deadline_at,
      closesAt: row.closes_at,
      yearClosesAt: row.year_closes_at,
    },
    extendedUntil: row.extended_until,
    firstLate: row.first_late,
  }
}

function toDeclaration(row: DeclarationRow): Declaration {
  const { state, revision, version, editors, boxes } = row
  const begun = stampOf(row.correction_by, row.correction_by_name, row.correction_at)
  return {
    framework: row.framework,
    providerCode: row.provider_code,
    year: row.financial_year,
    ...{ state, revision, version, editors },
    parts: toParts(boxes),
    entered: toEntered(boxes),
    saved: stampOf(row.saved_by, row.saved_by_name, row.saved_at),
    correction: begun && row.correction_reason !== null ? { reason: row.correction_reason, begun } : null,
  }
}

function stampOf(personId: string | null, name: string | null, at: Date | null): Stamp | null {
  return personId && name && at ? { personId, name, at } : null
}

function toParts(boxes: readonly BoxRow[]): DeclaredParts {
  const parts: Record<string, Record<string, string>> = {}
  for (const { part, field, text } of boxes) (parts[part] ??= {})[field] = text
  return parts
}

/** Who last touched each part. */
function toEntered(boxes: readonly BoxRow[]): Record<string, Stamp> {
  const entered: Record<string, Stamp> = {}
  for (const { part, saved_by: personId, saved_by_name: name, saved_at } of boxes) {
    const at = new Date(saved_at)
    const known = entered[part]
    if (!known || known.at < at) entered[part] = { personId, name, at }
  }
  return entered
}
