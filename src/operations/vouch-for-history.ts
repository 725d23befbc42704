import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { canonicalJson } from '@/domain/canonical-json'
import type { Framework } from '@/domain/catalogue/framework'
import { REASON_LIMIT } from '@/domain/forms/read-reason'
import { readRequired, reasonNeed } from '@/domain/forms/required-text'
import type { Stamp } from '@/domain/forms/stamp'
import type { PlannedQuarter } from '@/domain/history/plan-quarter'
import { readHistory } from '@/domain/history/read-history'
import type { Fault } from '@/domain/imports/fault'
import { type Result, fail, ok } from '@/domain/result'
import { returnId } from '@/domain/returns/quarterly-return'
import type { Transaction } from '@/server/db/client'
import { type HistoryStanding, findHistory, lockHistory, recordVouched } from '@/server/db/vouched-quarters'
import { withActor } from '@/server/db/transaction'
import { sha256 } from './hash-submission'
import { reachesProvider } from './read/reaches-provider'

/** What a file of past quarters would do, or what it did. */
export type VouchedFor =
  | {
      readonly kind: 'preview'
      readonly quarters: readonly PlannedQuarter[]
      /** Of these, the ones that were vouched for before: they become another version. */
      readonly again: readonly string[]
      /** What was seen, as a hash: whoever confirms posts it back. */
      readonly seen: string
      /** Whether it was confirmed, but would now do something else than was seen. */
      readonly isChanged: boolean
    }
  | { readonly kind: 'done'; readonly quarters: number }

const SOURCE = reasonNeed(
  'Say where these figures come from, such as the returns that were sent by e-mail',
  'where these figures come from',
)

interface Kept {
  readonly quarters: readonly PlannedQuarter[]
  readonly standing: HistoryStanding
  readonly source: string
}

interface Asked {
  readonly framework: Framework
  readonly providerCode: string
  readonly bytes: Uint8Array
  /** Where the figures come from, as typed. */
  readonly source: string
  /** The hash of what was seen, by whoever confirms it; null by whoever asks what the file would do. */
  readonly seen: string | null
}

/**
 * Reads a file of quarters from before this service, and says what it would keep; once that was seen, keeps it as history that this
 * person vouches for, in one transaction: all of it or nothing. Null for whoever does not submit for this provider.
 */
export async function vouchForHistory(
  actor: Actor,
  asked: Asked,
  clock?: Date,
): Promise<Result<VouchedFor, readonly Fault[]> | null> {
  const { framework, providerCode, seen } = asked
  if (!reachesProvider(actor, 'return:submit', framework, providerCode)) return null
  return withActor(
    actor,
    async ({ tx, at }) => {
      if (seen !== null) await lockHistory(tx, framework.code, providerCode)
      const standing = await findHistory(tx, framework.code, [providerCode])
      const read = readHistory(asked.bytes, { framework, at, reported: standing.reported })
      const source = readRequired(asked.source, { maximumLength: REASON_LIMIT, need: SOURCE })
      const unsaid = source.ok ? [] : [{ line: 0, column: 'source', message: source.failure }]
      if (!read.ok || !source.ok) return fail([...unsaid, ...(read.ok ? [] : read.failure)])
      const hash = hashOf(read.value, standing)
      if (seen !== hash) return ok(toPreview(read.value, standing, hash, seen !== null))
      const kept = { quarters: read.value, standing, source: source.value }
      await store(tx, asked, kept, { personId: actor.personId, name: actor.name, at })
      return ok({ kind: 'done', quarters: read.value.length })
    },
    clock,
  )
}

function toPreview(
  quarters: readonly PlannedQuarter[],
  { vouched }: HistoryStanding,
  seen: string,
  isChanged: boolean,
): VouchedFor {
  const again = quarters.flatMap(({ period }) =>
    vouched.some((each) => each.period === period) ? [period] : [],
  )
  return { kind: 'preview', quarters, again, seen, isChanged }
}

function hashOf(quarters: readonly PlannedQuarter[], { vouched }: HistoryStanding): string {
  const before = vouched.map(({ period, version }) => [period, version])
  return sha256(JSON.stringify([quarters.map(({ period, lines }) => [period, lines]), before]))
}

async function store(
  tx: Transaction,
  { framework, providerCode }: Asked,
  { quarters, standing, source }: Kept,
  stamp: Stamp,
): Promise<void> {
  for (const { period, lines: planned } of quarters) {
    const lines = planned.map(({ line: _, figures, ...said }) => ({ ...said, figures: { ...figures } }))
    const linesSha256 = sha256(canonicalJson(lines))
    const version = 1 + (standing.vouched.find((each) => each.period === period)?.version ?? 0)
    const key = { framework: framework.code, providerCode, period }
    const event = {
      ...{ organisation: providerCode, action: 'history-vouched', object: returnId(key), at: stamp.at },
      ...{ new: { version, lines: lines.length, linesSha256 }, reason: source },
    }
    const { catalogueVersion } = framework
    await recordVouched(
      tx,
      key,
      { period, version, lines, linesSha256, source, catalogueVersion, event },
      stamp,
    )
  }
}
