import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import type { FinancialYear } from '@/domain/periods/period'
import { recordAudit } from '@/server/db/audit'
import { listExportableYears } from '@/server/db/exportable-years'
import { withActor, withSnapshot } from '@/server/db/transaction'
import { type AnnualFormat, toAnnualFile } from './annual-file'
import { sha256 } from './hash-submission'
import { readAnnualYear } from './read/read-annual-year'

interface Asked {
  readonly year: FinancialYear
  readonly format: AnnualFormat
  /** The moment as at which it is given; null or left out for now. */
  readonly at?: Date | null
}

const DOWNLOADED = { organisation: 'downloads', action: 'annual-export-downloaded' }

/**
 * A file of the annual export with whatever this person may see, or null when the year is unknown or has not begun, or
 * there is nothing for this person to see. A year is there once a quarter of it, or its declaration, has a window. It is read,
 * worked out while nothing in the database waits for it, and given once it is kept in the chain of downloads who took it.
 */
export async function exportYear(
  actor: Actor,
  framework: Framework,
  { year, format, at: asAt = null }: Asked,
  clock?: Date,
): Promise<string | null> {
  if (!mayAnywhere(actor, 'return:read-submitted', framework.code)) return null
  const scope = reachOf(actor, 'return:read-submitted', framework.code)
  const toYear = await withSnapshot(
    actor,
    async ({ tx, at }) => {
      const years = await listExportableYears(tx, framework.code, scope, asAt)
      const isKnown = years.some((known) => known.year === year)
      return isKnown ? readAnnualYear(tx, { framework, scope, at, asAt }, year) : null
    },
    asAt ?? clock,
  )
  if (!toYear) return null
  const file = toAnnualFile(toYear(), format)
  const object = withFrameworkCode(framework.code, `${year}.${format}`)
  const given = { sha256: sha256(file), ...(asAt && { as_at: asAt.toISOString() }) }
  await withActor(actor, ({ tx, at }) => recordAudit(tx, { ...DOWNLOADED, object, at, new: given }), clock)
  return file
}
