import { createHash } from 'node:crypto'
import { type Json, canonicalJson } from '@/domain/canonical-json'
import { findVersion } from '@/domain/catalogue/find'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { snapshotOfDeclaration } from '@/domain/declarations/signed-declaration'
import type { Figures } from '@/domain/kinds/field'
import { type FinancialYear, type Period, financialYearOf } from '@/domain/periods/period'
import { exampleWindow, exampleYearWindow } from '@/domain/periods/timetable'
import type { LineState } from '@/domain/returns/quarterly-return'
import { snapshotOf } from '@/domain/returns/submission'
import { aStamp } from './actors'
import { type PartChanges, lastYearsContent } from './declaration'

/** One line as an example has it: figures, or the state that stands instead, and what was written beside it. */
export type LineExample = readonly [
  indicator: string,
  what: Figures | LineState,
  texts?: { readonly reason?: string; readonly explanation?: string },
]

/** A snapshot with its fingerprint, and an event that says it in a chain of its own, hashed as the database hashes one. */
export interface SnapshotExample {
  readonly snapshot: string
  readonly snapshotSha256: string
  readonly auditSeq: number
  readonly auditHead: string
  /** What the head is the hash of. */
  readonly event: string
}

/** What a provider submitted for a quarter. */
export function aSubmittedSnapshot(
  providerCode: string,
  period: Period,
  lines: readonly LineExample[],
  { version = 1, late = false }: { version?: number; late?: boolean } = {},
): SnapshotExample {
  const submission = {
    ...{ framework: framework.code, catalogueVersion: framework.catalogueVersion, providerCode, period },
    ...{ financialYear: financialYearOf(period), version, late, reason: null, warnings: [], about: {} },
    submitted: aStamp({ at: new Date(exampleWindow(period).opensAt.getTime() + 86_400_000) }),
    ...{ deadlineAt: exampleWindow(period).deadlineAt, declaration: 'These figures are right.' },
    lines: lines.map(([indicator, what, { reason = null, explanation = null } = {}]) => ({
      ...{ indicator, definitionVersion: 1, reason, explanation, filled: [], entered: aStamp() },
      kind: findVersion(indicator, 1, framework)?.kind ?? 'proportion',
      state: typeof what === 'string' ? what : ('value' as const),
      figures: typeof what === 'string' ? {} : what,
    })),
  }
  return sealed(snapshotOf(submission), providerCode, Number(period.slice(-1)), 'return-submitted')
}

/** What a provider declared of a year: everything Met, unless told otherwise. */
export function aSignedSnapshot(
  providerCode: string,
  year: FinancialYear,
  parts: PartChanges,
  { role = 'Medical director' }: { role?: string } = {},
): SnapshotExample {
  const { deadlineAt } = exampleYearWindow(year)
  const signed = snapshotOfDeclaration({
    ...{ framework: framework.code, catalogueVersion: framework.catalogueVersion, providerCode, year },
    ...{ version: 1, late: false, reason: null, warnings: [], entered: {}, deadlineAt },
    signed: aStamp({ at: new Date(deadlineAt.getTime() - 86_400_000) }),
    signature: { name: 'Ann Executive', role, statement: 'It is true.' },
    content: lastYearsContent(parts),
  })
  return sealed(signed, providerCode, 9, 'declaration-signed')
}

function sealed(json: Json, organisation: string, auditSeq: number, action: string): SnapshotExample {
  const snapshot = canonicalJson(json)
  const snapshotSha256 = sha256(snapshot)
  const event = JSON.stringify([
    organisation,
    auditSeq,
    '',
    '',
    null,
    '',
    action,
    '',
    null,
    { snapshotSha256 },
  ])
  return { snapshot, snapshotSha256, auditSeq, auditHead: sha256(event), event }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
