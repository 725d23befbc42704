import 'server-only'
import { createHash } from 'node:crypto'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { Fault } from '@/domain/imports/fault'
import type { CsvRow } from '@/domain/imports/read-csv'
import type { OrganisationColumn } from '@/domain/organisations/importing/columns'
import type { PlannedRow } from '@/domain/organisations/importing/plan'
import { planImport, readOrganisations } from '@/domain/organisations/importing/plan-import'
import { type Result, ok } from '@/domain/result'
import type { Transaction } from '@/server/db/client'
import { listOrganisationRecords, listRegister, storeImport } from '@/server/db/organisations'
import { isRefusedByTable } from '@/server/db/refused-by-table'
import { withActor } from '@/server/db/transaction'

/** What a file would do, or what it did. */
export type Imported =
  | {
      readonly kind: 'preview'
      readonly rows: readonly PlannedRow[]
      /** What was seen, as a hash: whoever confirms posts it back. */
      readonly seen: string
      /** Whether it was confirmed, but would now do something else than was seen. */
      readonly isChanged: boolean
    }
  /** How many rows were new, as the preview counted them. */
  | { readonly kind: 'done'; readonly rows: number }

type Outcome = Result<Imported, readonly Fault[]>

const REASON = 'Imported from a file.'

/**
 * Reads a file of organisations, and says what it would do; once that was seen, does it, in one transaction: all of it or nothing.
 * Between seeing and doing nothing is kept: the file is read and checked again, against what is registered then. Null for whoever
 * does not manage the register.
 */
export async function importOrganisations(
  administrator: Actor,
  { code: framework }: Framework,
  bytes: Uint8Array,
  seen: string | null,
): Promise<Outcome | null> {
  if (!mayAnywhere(administrator, 'registry:manage')) return null
  const read = readOrganisations(bytes)
  if (!read.ok) return read
  const attempt = (confirmed: string | null) =>
    withActor(administrator, ({ tx }) => take(tx, framework, read.value, confirmed))
  return attempt(seen).catch((failure: unknown) => {
    // Somebody registered one of them at the same moment: what it would do now is another thing.
    if (isRefusedByTable(failure)) return attempt('')
    throw failure
  })
}

async function take(
  tx: Transaction,
  framework: string,
  read: readonly CsvRow<OrganisationColumn>[],
  confirmed: string | null,
): Promise<Outcome> {
  const codes = [...new Set(read.map(({ cells }) => cells.code.toUpperCase()))]
  const register = await listRegister(tx, framework)
  const records = await listOrganisationRecords(tx, framework, codes)
  const planned = planImport(read, { register, records })
  if (!planned.ok) return planned
  const hash = hashOf(planned.value)
  if (confirmed !== hash)
    return ok({ kind: 'preview', rows: planned.value, seen: hash, isChanged: confirmed !== null })
  await storeImport(tx, framework, planned.value, REASON)
  return ok({ kind: 'done', rows: planned.value.filter(({ isThere }) => !isThere).length })
}

function hashOf(rows: readonly PlannedRow[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}
