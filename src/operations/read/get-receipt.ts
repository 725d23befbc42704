import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { frameworkOf } from '@/domain/catalogue'
import { addQuarters } from '@/domain/periods/period'
import type { QuarterAhead } from '@/domain/periods/timetable'
import type { Framework } from '@/domain/catalogue/framework'
import type { VersionContent } from '@/domain/returns/differences'
import type { SubmittedVersion } from '@/domain/returns/provider-returns'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ReturnStanding } from '@/domain/returns/return-standing'
import { type Snapshot, readSnapshot } from '@/domain/returns/snapshot-schema'
import type { StoredLine } from '@/domain/returns/stored-line'
import type { SubmissionRecord } from '@/domain/returns/submission-record'
import { listSubmittedVersions } from '@/server/db/dashboards'
import { findStanding } from '@/server/db/return-decisions'
import { findSubmission } from '@/server/db/submissions'
import { listLines } from '@/server/db/submitted-lines'
import { findQuarterAhead } from '@/server/db/timetable'
import { withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'
import { findVersionContent } from './find-version-content'

/** One submitted version, exactly as it was, among the others. */
export interface ReceiptRead {
  readonly framework: Framework
  readonly at: Date
  readonly record: SubmissionRecord
  /** What its snapshot holds beside the lines. */
  readonly snapshot: Snapshot
  readonly lines: readonly StoredLine[]
  /** What the version before it said; null for the first. */
  readonly before: VersionContent | null
  /** How the return stands today, and what was decided about each of its versions. */
  readonly standing: ReturnStanding
  /** All of them, the newest first. */
  readonly versions: readonly SubmittedVersion[]
  readonly provider: ProviderInScope | null
  /** The quarter after it. */
  readonly next: QuarterAhead
}

/**
 * A submitted version of a return, the latest unless one is named, of those submitted by a moment where one is; null when it is not there or
 * not theirs.
 */
export async function getReceipt(
  actor: Actor,
  key: ReturnKey,
  wanted: number | null = null,
  asAt: Date | null = null,
): Promise<ReceiptRead | null> {
  const framework = frameworkOf(key.framework)
  const scope = reachOf(actor, 'return:read-submitted', key.framework)
  const read = await withActor(actor, async ({ tx, at }) => {
    const record = await findSubmission(tx, framework.code, scope, key, wanted, asAt)
    const standing = record && (await findStanding(tx, framework.code, scope, key))
    if (!standing) return null
    const { version } = record
    return {
      ...{ framework, at, record, standing },
      lines: await listLines(tx, framework.code, scope, key, { version }),
      before: await findVersionContent(tx, framework, scope, { key, version: version - 1 }),
      versions: await listSubmittedVersions(tx, framework.code, scope, key, version),
      provider: await findProvider(tx, framework, key.providerCode),
      next: await findQuarterAhead(tx, framework, addQuarters(key.period, 1)),
    }
  })
  if (!read) return null
  return { ...read, snapshot: readSnapshot(read.record.snapshot), before: read.before && read.before() }
}
