import 'server-only'
import type { NoticeState, Outcome } from '@/domain/notices/delivery'
import type { Transaction } from './client'

/** One notice to be queued: its once-only key, to whom, with what. */
export interface WantedNotice {
  readonly key: string
  /** Somebody by their account, or an address without one, or who holds one of the permissions of a side. */
  readonly person?: string
  readonly email?: string
  readonly name?: string
  readonly framework?: string
  readonly provider?: string
  readonly side?: 'provider' | 'commissioner'
  readonly permissions?: readonly string[]
  readonly facts: Readonly<Record<string, string>>
  /** An address of ours; where the link works once, without its end, which is given sealed. */
  readonly href: string
  readonly secret?: string
  readonly expires?: Date
}

/** Queues notices of one kind in one statement; says how many are new. */
export async function recordNotices(
  tx: Transaction,
  kind: string,
  wanted: readonly WantedNotice[],
  { at, state }: { readonly at: Date | null; readonly state: 'waiting' | 'kept' },
): Promise<number> {
  const [answer] = await tx.$queryRaw<{ added: number }[]>`
    SELECT queue_notices(${kind}, ${JSON.stringify(wanted)}::jsonb, coalesce(${at}::timestamptz, now()), ${state}) AS added`
  return answer?.added ?? 0
}

/** A notice that somebody has claimed, to send it. */
export interface ClaimedNotice {
  readonly id: string
  readonly kind: string
  readonly email: string
  readonly name: string
  readonly facts: Readonly<Record<string, string>>
  readonly href: string
  readonly secret: string | null
  readonly tries: number
  readonly firstTriedAt: Date | null
}

const LEASE_MS = 3 * 60_000

/**
 * Claims what has waited longest, or one that is wanted, for so long that no sending takes longer; null when nothing is due. What is due
 * is so at the moment at which a round began; what is claimed is so from now.
 */
export async function claimNotice(
  tx: Transaction,
  { at, now, wanted }: { readonly at: Date; readonly now: Date; readonly wanted: string | null },
): Promise<ClaimedNotice | null> {
  const lease = `${LEASE_MS + Math.max(0, now.getTime() - at.getTime())} milliseconds`
  const [claimed] = await tx.$queryRaw<ClaimedNotice[]>`
    SELECT id, kind, email, name, facts, href, secret, tries, first_tried_at AS "firstTriedAt"
    FROM claim_notice(${at}::timestamptz, ${lease}::interval, ${wanted}::uuid)`
  return claimed ?? null
}

/** Writes down what came of a try. */
export async function recordTry(
  tx: Transaction,
  id: string,
  tried: {
    readonly at: Date
    readonly outcome: Outcome
    readonly answer: string
    readonly state: NoticeState
    readonly nextAt: Date
  },
): Promise<void> {
  await tx.$queryRaw`SELECT record_notice_attempt(${id}::uuid, ${tried.at}::timestamptz, ${tried.outcome}, ${tried.answer},
    ${tried.state}, ${tried.nextAt}::timestamptz)::text`
}
