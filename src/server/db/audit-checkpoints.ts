import 'server-only'
import { createHmac } from 'node:crypto'
import type { Checkpoint, Piece } from '@/domain/audit/plan-verification'
import { readSettings } from '../env'
import type { Database, Transaction } from './client'

/** A place of a chain, with its hash. */
interface Place {
  readonly organisation: string
  readonly seq: number
  readonly hash: string
}

/** How long a chain is, its checkpoints in their order, and the first of them that the service did not seal. */
interface Standing {
  readonly events: number
  readonly checkpoints: readonly Checkpoint[]
  readonly forgedAt: number | null
}

/** How far a chain was verified before. Throws for a chain not theirs to read. One query. */
export async function findAuditStanding(tx: Transaction, organisation: string): Promise<Standing> {
  const [row] = await tx.$queryRaw<{ events: number; checkpoints: KeptCheckpoint[] }[]>`
    SELECT events::int, checkpoints FROM find_audit_standing(${organisation})`
  const { events, checkpoints: kept } = row ?? { events: 0, checkpoints: [] }
  const forged = kept.find(({ seq, hash, seal }) => !isSealed({ organisation, seq, hash }, seal))
  const checkpoints = kept.map(({ seq, hash, verifiedAt }) => ({
    seq,
    hash,
    verifiedAt: new Date(verifiedAt),
  }))
  return { events, checkpoints, forgedAt: forged?.seq ?? null }
}

interface KeptCheckpoint {
  readonly seq: number
  readonly hash: string
  readonly seal: string
  readonly verifiedAt: string
}

/** The first place in these pieces at which a chain no longer holds, or null. Throws for a chain not theirs. One query. */
export async function findBreakIn(
  tx: Transaction,
  organisation: string,
  pieces: readonly Piece[],
): Promise<number | null> {
  const [answer] = await tx.$queryRaw<{ broken: bigint | null }[]>`
    SELECT verify_audit_pieces(${organisation}, ${JSON.stringify(pieces)}::jsonb) AS broken`
  return answer?.broken == null ? null : Number(answer.broken)
}

/** Seals and keeps the next places up to which chains hold; says how many. For the service itself. */
export async function saveNextCheckpoints(db: Database): Promise<number> {
  const next = await db.$queryRaw<(Omit<Place, 'seq'> & { seq: bigint })[]>`
    SELECT organisation, seq, hash FROM find_next_checkpoints()`
  for (const { organisation, seq, hash } of next) {
    const seal = sealOf({ organisation, seq: Number(seq), hash })
    await db.$queryRaw`SELECT save_checkpoint(${organisation}, ${seq}::bigint, ${hash}, ${seal})`
  }
  return next.length
}

/** What only the service can write, since the database does not know its secret. */
function sealOf({ organisation, seq, hash }: Place, secret = readSettings().secret): string {
  const said = JSON.stringify(['audit-checkpoint', organisation, seq, hash])
  return createHmac('sha256', secret).update(said).digest('base64url')
}

/** Under the secret of now, or the one before it. */
function isSealed(place: Place, seal: string): boolean {
  return readSettings().secrets.some((secret) => sealOf(place, secret) === seal)
}
