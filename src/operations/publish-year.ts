import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import { toCsv } from '@/domain/exports/csv'
import { providerLabels } from '@/domain/pack/labels'
import type { YearPack } from '@/domain/pack/year-pack'
import type { FinancialYear } from '@/domain/periods/period'
import { mayPublish } from '@/domain/sharing/may-publish'
import { shareYear } from '@/domain/sharing/share-year'
import { sharedRecords } from '@/domain/sharing/shared-columns'
import { sharedWorkbook } from '@/domain/sharing/shared-workbook'
import { recordAudit } from '@/server/db/audit'
import { withActor } from '@/server/db/transaction'
import { fingerprint } from './exports/pack-manifest'
import type { YearFile } from './exports/year-file'
import { writeWorkbook } from './papers/write-workbook'
import { getYearPack } from './read/get-year-pack'

export type SharedFormat = 'csv' | 'xlsx'

interface Asked {
  readonly year: FinancialYear
  readonly format: SharedFormat
  /** The moment as at which it is given; null or left out for now. */
  readonly at?: Date | null
}

const MEDIA_TYPES: Readonly<Record<SharedFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * A year of all providers as it may be published, small numbers withheld; null for whoever does not publish, and where there is no such
 * year. What is withheld is withheld here, before a file is begun: no format knows more than another. Who took it is kept.
 */
export async function publishYear(
  actor: Actor,
  framework: Framework,
  { year, format, at: asAt = null }: Asked,
  clock?: Date,
): Promise<YearFile | null> {
  if (!mayPublish(actor, framework.code)) return null
  const pack = await getYearPack(actor, framework, { year, at: asAt }, clock)
  if (!pack) return null
  const name = `${year}-shareable.${format}`
  const content = await contentOf(pack, format)
  const { sha256 } = fingerprint(content)
  const given = { sha256, ...(asAt && { as_at: asAt.toISOString() }) }
  const what = { organisation: 'downloads', action: 'shareable-year-downloaded' }
  const object = withFrameworkCode(framework.code, name)
  await withActor(actor, ({ tx, at }) => recordAudit(tx, { ...what, object, at, new: given }), clock)
  return { name, mediaType: MEDIA_TYPES[format], content }
}

function contentOf(pack: YearPack, format: SharedFormat) {
  const rows = shareYear(pack)
  return format === 'csv'
    ? toCsv(sharedRecords(pack.year, rows, providerLabels(pack)))
    : writeWorkbook(sharedWorkbook(pack, rows))
}
