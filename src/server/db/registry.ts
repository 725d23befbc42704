import 'server-only'
import type { Transaction } from './client'

/** Registers a commissioner. Like all of this file, refused to everybody but an administrator. */
export async function registerCommissioner(
  tx: Transaction,
  commissioner: { code: string; name: string },
): Promise<void> {
  await tx.$queryRaw`SELECT register_commissioner(${commissioner.code}, ${commissioner.name})::text`
}

/** Registers a provider. */
export async function registerProvider(
  tx: Transaction,
  provider: { code: string; name: string; region: string; openedOn: string },
): Promise<void> {
  await tx.$queryRaw`SELECT register_provider(${provider.code}, ${provider.name}, ${provider.region},
    ${provider.openedOn}::date)::text`
}

/** Records which commissioner answers for a provider's service. Dates are written `2026-04-01`; both are inside. */
export async function recordResponsibility(
  tx: Transaction,
  held: {
    framework: string
    providerCode: string
    commissionerCode: string
    from: string
    to?: string | null
  },
): Promise<void> {
  await tx.$queryRaw`SELECT record_responsibility(${held.framework}, ${held.providerCode}, ${held.commissionerCode},
    ${held.from}::date, ${held.to ?? null}::date)::text`
}

/** Records who leads from a date on; the lead before ends the day before. */
export async function recordNamedLead(
  tx: Transaction,
  lead: {
    framework: string
    providerCode: string
    side: 'provider' | 'commissioner'
    name: string
    from: string
    /** How they are reached, where that is known. */
    email?: string | null
    telephone?: string | null
  },
): Promise<void> {
  await tx.$queryRaw`SELECT record_named_lead(${lead.framework}, ${lead.providerCode}, ${lead.side}, ${lead.name},
    ${lead.from}::date, ${lead.email ?? null}, ${lead.telephone ?? null})::text`
}

/** That what this transaction registered of these organisations stood in another register since a moment that is past. */
export async function recordStoodSince(tx: Transaction, codes: readonly string[], at: Date): Promise<void> {
  await tx.$queryRaw`SELECT stood_since(${[...codes]}::text[], ${at}::timestamptz)::text`
}

/** Makes an account and says whose it is. Without a passphrase it cannot sign in. */
export async function registerPerson(
  tx: Transaction,
  person: { email: string; name: string; passphraseHash?: string | null },
): Promise<string> {
  const [answer] = await tx.$queryRaw<{ id: string }[]>`
    SELECT register_person(${person.email}, ${person.name}, ${person.passphraseHash ?? null}) AS id`
  if (!answer) throw new Error('The person was not registered')
  return answer.id
}
