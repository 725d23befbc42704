import 'server-only'
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
