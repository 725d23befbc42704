import 'server-only'
import { auditHref } from '@/domain/addresses/audit'
import { canonicalJson } from '@/domain/canonical-json'
import type { ChainHead } from '@/domain/pack/manifest-schema'
import { sayDay } from '@/domain/periods/format'
import { londonDate } from '@/domain/periods/london'
import { isoDate } from '@/domain/periods/period'
import { sayCount } from '@/domain/say-count'
import { listAuditHeads, listAuditors, listDifferingHeads } from '@/server/db/audit-heads'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import {
  type PublishedHeads,
  digestOf,
  findLastPublished,
  publishHeads,
} from '@/server/storage/published-heads'
import { queueNotices } from './queue-notice'

const MONDAY = 1

/**
 * Publishes once a day how every audit chain ends, as `YYYY-MM-DD.json` in the folder that is set; nothing where none is. Each file names the
 * digest of the one before. On Mondays auditors are told the digest, which then stands also where nobody here can reach it. Says whether
 * it published. Throws, and publishes nothing, where the chains do not go on from what was published last: what was changed is not covered up
 * by a newer file.
 */
export async function publishAuditHeads(
  at: Date,
  folder = readSettings().auditHeadsFolder,
): Promise<boolean> {
  if (folder === '') return false
  const date = londonDate(at)
  const day = isoDate(date)
  const last = await findLastPublished(folder)
  if (last && last.day >= day) return false
  return withActor(null, async ({ tx }) => {
    if (last) await refuseChanged(tx, last)
    const heads = await listAuditHeads(tx)
    const content = contentOf({ day, at, previous: last?.sha256 ?? null, heads })
    const isNew = await publishHeads(folder, day, content)
    if (isNew && weekdayOf(day) === MONDAY)
      await tellAuditors(tx, { day, sha256: digestOf(content), heads }, at)
    return isNew
  })
}

async function refuseChanged(tx: Transaction, { day, heads }: PublishedHeads): Promise<void> {
  const changed = await listDifferingHeads(tx, heads)
  if (changed.length === 0) return
  const places = changed.map(({ organisation, seq }) => `${organisation} at ${seq}`).join(', ')
  throw new Error(`The audit trail is not what was published on ${day}: ${places}. Run npm run verify-audit`)
}

/** The shape that the file of heads of a year has too, so that one reader knows both. */
function contentOf({
  day,
  at,
  previous,
  heads,
}: Omit<PublishedHeads, 'sha256'> & { readonly at: Date; readonly previous: string | null }): string {
  const kept = heads.map(({ organisation, seq, head }) => ({ organisation, seq, head }))
  return `${canonicalJson({ format: 1, day, published_at: at.toISOString(), previous, heads: kept })}\n`
}

const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay()

async function tellAuditors(
  tx: Transaction,
  { day, sha256, heads }: PublishedHeads,
  at: Date,
): Promise<void> {
  const facts = { day: sayDay(at), file: `${day}.json`, digest: sha256, ...sayExtent(heads) }
  const auditors = await listAuditors(tx)
  const notices = auditors.map((personId) => ({
    ...({
      kind: 'audit-heads',
      key: `audit-heads/${day}/${personId}`,
      facts,
      href: auditHref(),
      to: { personId },
    } as const),
  }))
  await queueNotices(tx, notices, at)
}

function sayExtent(heads: readonly ChainHead[]) {
  const events = heads.reduce((sum, { seq }) => sum + seq, 0)
  return { chains: sayCount(heads.length, 'chain'), events: sayCount(events, 'event') }
}
