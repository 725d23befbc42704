import 'server-only'
import type { Scan } from '@/domain/evidence/scan-state'
import type { Transaction } from './client'

/** A file of which no scanner has said that it is clean or not. */
export interface ToScan {
  readonly framework: string
  readonly providerCode: string
  readonly id: string
  readonly sha256: string
}

/** Files that wait for a scanner, those that were tried or uploaded longest ago first. For the worker alone. */
export function listEvidenceToScan(tx: Transaction, most: number): Promise<readonly ToScan[]> {
  return tx.$queryRaw<ToScan[]>`
    SELECT framework, provider_code AS "providerCode", id::text, sha256::text FROM evidence_to_scan(${most}::int)`
}

/** Notes that a scanner is asked about a file, so that all others come first after it. For the worker alone. */
export async function recordEvidenceTry(tx: Transaction, of: ToScan, at: Date): Promise<void> {
  await tx.$executeRaw`
    SELECT record_evidence_try(${of.framework}, ${of.providerCode}, ${of.id}::uuid, ${at}::timestamptz)`
}

/** Adds what a scanner said of a file, unless it said the same before; whether it was added. For the worker alone. */
export async function recordEvidenceScan(
  tx: Transaction,
  of: ToScan,
  { state, detail }: Scan,
  at: Date,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ added: boolean }[]>`
    SELECT record_evidence_scan(${of.framework}, ${of.providerCode}, ${of.id}::uuid, ${state}, ${detail}, ${at}::timestamptz) AS added`
  return row?.added ?? false
}

/** Which of these contents a file has. For the worker alone. */
export async function listHeldEvidence(
  tx: Transaction,
  digests: readonly string[],
): Promise<readonly string[]> {
  const [row] = await tx.$queryRaw<
    { held: string[] }[]
  >`SELECT evidence_held(${[...digests]}::text[]) AS held`
  return row?.held ?? []
}
