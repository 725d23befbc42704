import 'server-only'
import type { ChainHead } from '@/domain/pack/manifest-schema'
import type { Transaction } from './client'

/** How every chain ends. For the service itself. */
export async function listAuditHeads(tx: Transaction): Promise<readonly ChainHead[]> {
  const heads = await tx.$queryRaw<{ organisation: string; seq: bigint; head: string }[]>`
    SELECT organisation, seq, head FROM list_audit_heads()`
  return heads.map(({ seq, ...head }) => ({ ...head, seq: Number(seq) }))
}

/** Those of some published heads that their chain does not have at that place. For the service itself. One query. */
export async function listDifferingHeads(
  tx: Transaction,
  published: readonly ChainHead[],
): Promise<readonly Omit<ChainHead, 'head'>[]> {
  const places = await tx.$queryRaw<{ organisation: string; seq: bigint }[]>`
    SELECT organisation, seq FROM list_differing_heads(${JSON.stringify(published)}::jsonb)`
  return places.map(({ organisation, seq }) => ({ organisation, seq: Number(seq) }))
}

/** Who watches over every chain. For the service itself. */
export async function listAuditors(tx: Transaction): Promise<readonly string[]> {
  const people = await tx.$queryRaw<
    { personId: string }[]
  >`SELECT person_id AS "personId" FROM list_auditors()`
  return people.map(({ personId }) => personId)
}
