import 'server-only'
import type { Transaction } from './client'

/** Somebody who may submit a provider's returns. */
export interface Submitter {
  readonly personId: string
  readonly name: string
  readonly role: string
}

/** Who may submit a provider's returns today, for those who read its drafts; nobody for others. */
export function listSubmitters(
  tx: Transaction,
  { framework, providerCode }: { readonly framework: string; readonly providerCode: string },
): Promise<Submitter[]> {
  return tx.$queryRaw<Submitter[]>`
    SELECT person_id AS "personId", name, role FROM list_submitters(${framework}, ${providerCode})`
}

/** Since when a provider asks for two people; null where it does not, and for whoever may not know. */
export async function findTwoPeople(
  tx: Transaction,
  { framework, providerCode }: { readonly framework: string; readonly providerCode: string },
): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ since: Date | null }[]>`
    SELECT two_people_since(${framework}, ${providerCode}) AS since`
  return row?.since ?? null
}

/** Whether a provider asks for two people from now on. Refused to whoever does not keep its people. `as-it-was` where it did so before. */
export async function recordTwoPeople(
  tx: Transaction,
  {
    framework,
    providerCode,
    wanted,
    reason,
  }: {
    readonly framework: string
    readonly providerCode: string
    readonly wanted: boolean
    readonly reason: string
  },
): Promise<'done' | 'as-it-was'> {
  const [row] = await tx.$queryRaw<{ outcome: 'done' | 'as-it-was' }[]>`
    SELECT set_two_people(${framework}, ${providerCode}, ${wanted}, ${reason}) AS outcome`
  return row?.outcome ?? 'as-it-was'
}
