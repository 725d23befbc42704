import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import type { FinancialYear } from '@/domain/periods/period'
import { recordAudit } from '@/server/db/audit'
import type { Transaction } from '@/server/db/client'
import { listExportableYears } from '@/server/db/exportable-years'
import type { Scope } from '@/server/db/scope'
import { withActor } from '@/server/db/transaction'
import {
  type AnnualFile,
  type AnnualFormat,
  listAnnualFiles,
  readAnnualYear,
  toAnnualFile,
} from './annual-file'
import { sha256 } from './hash-submission'

/**
 * A file of the annual export with whatever this person may see, or null when the year is unknown or has not begun, or
 * there is nothing for this person to see. Who took it is kept in the chain of downloads.
 */
export function exportYear(
  actor: Actor,
  { year, format }: { year: FinancialYear; format: AnnualFormat },
  clock?: Date,
): Promise<string | null> {
  return withActor(
    actor,
    async ({ tx, at }) => {
      const scope = await findScope(tx, actor, year)
      if (!scope) return null
      const file = toAnnualFile(await readAnnualYear(tx, scope, year), format)
      await recordAudit(tx, {
        organisation: 'downloads',
        action: 'annual-export-downloaded',
        object: `${year}.${format}`,
        at,
        new: { sha256: sha256(file) },
      })
      return file
    },
    clock,
  )
}

/** Rows and fingerprints of the files that this person would get, without giving them; null where there are none. */
export function describeYear(actor: Actor, year: FinancialYear): Promise<readonly AnnualFile[] | null> {
  return withActor(actor, async ({ tx }) => {
    const scope = await findScope(tx, actor, year)
    return scope && listAnnualFiles(await readAnnualYear(tx, scope, year))
  })
}

/** A year is there once a quarter of it, or its declaration, has a window. */
async function findScope(tx: Transaction, actor: Actor, year: FinancialYear): Promise<Scope | null> {
  if (!mayAnywhere(actor, 'return:read-submitted')) return null
  const scope = reachOf(actor, 'return:read-submitted', framework.code)
  const years = await listExportableYears(tx, framework.code, scope)
  return years.some((known) => known.year === year) ? scope : null
}
