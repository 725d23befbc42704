import 'server-only'
import { type Actor, can, isOfProvider } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { sayMoment } from '@/domain/periods/format'
import { type Difference, differencesBetween } from '@/domain/returns/differences'
import type { ReturnKey, ReturnState } from '@/domain/returns/quarterly-return'
import type { ReturnStanding } from '@/domain/returns/return-standing'
import type { Transaction } from '@/server/db/client'
import { listSubmittedVersions } from '@/server/db/dashboards'
import { findStanding } from '@/server/db/return-decisions'
import type { Scope } from '@/server/db/scope'
import { type CorrectionView, sayCorrection, sayDecision } from './say-correction'
import { findVersionContent } from './version-content'

/** One submitted version among the others. */
export interface VersionRow {
  readonly version: number
  /** `Morgan Tellis on 3 November 2026 at 14:05`. */
  readonly submitted: string
  readonly reason: string | null
  /** What was decided about it, in order. */
  readonly decided: readonly string[]
}

/** How the version on a receipt stands among the others. */
export interface VersionsView {
  readonly state: ReturnState
  readonly shown: number
  readonly inForce: number
  readonly versions: readonly VersionRow[]
  readonly correction: CorrectionView | null
  /** What this version changed; null for the first. */
  readonly differences: readonly Difference[] | null
  readonly isOwn: boolean
  readonly mayReopen: boolean
  readonly mayJudge: boolean
}

/** Every version of a return, newest first, with what was decided about each, and what the shown one changed. */
export async function getVersions(
  { tx, at }: { tx: Transaction; at: Date },
  actor: Actor,
  { scope, key, version }: { scope: Scope; key: ReturnKey; version: number },
): Promise<VersionsView | null> {
  const standing = await findStanding(tx, framework.code, scope, key)
  if (!standing) return null
  const isOpen = standing.state !== 'draft' && at <= standing.yearClosesAt
  return {
    state: standing.state,
    shown: version,
    inForce: standing.version,
    versions: await listRows(tx, scope, key, standing),
    correction: sayCorrection({ current: standing, decisions: standing.decisions }),
    differences: await changesOf(tx, scope, key, version),
    isOwn: isOfProvider(actor, key),
    mayReopen: isOpen && can(actor, 'return:reopen', key),
    mayJudge: isOpen && can(actor, 'return:judge', key),
  }
}

async function listRows(
  tx: Transaction,
  scope: Scope,
  key: ReturnKey,
  { decisions }: ReturnStanding,
): Promise<readonly VersionRow[]> {
  const versions = await listSubmittedVersions(tx, framework.code, scope, key, null)
  return versions.map(({ version, at, byName, reason }) => ({
    ...{ version, reason, submitted: `${byName} on ${sayMoment(at)}` },
    decided: decisions.filter((decision) => decision.version === version).map(sayDecision),
  }))
}

async function changesOf(tx: Transaction, scope: Scope, key: ReturnKey, version: number) {
  const before = await findVersionContent(tx, scope, key, version - 1)
  const after = before && (await findVersionContent(tx, scope, key, version))
  return after && differencesBetween(framework, before, after)
}
