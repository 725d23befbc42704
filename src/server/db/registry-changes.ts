import 'server-only'
import type { RegistryChange } from '@/domain/organisations/registry-change'
import type { Transaction } from './client'
import { recordNamedLead, registerCommissioner, registerProvider } from './registry'

/** Under which framework, and to which organisation. */
interface Of {
  readonly framework: string
  readonly code: string
}

/** Does one change to the register, and audits it. Refused to everybody but an administrator. */
export async function recordRegistryChange(tx: Transaction, of: Of, change: RegistryChange): Promise<void> {
  const { framework, code } = of
  switch (change.kind) {
    case 'new-provider':
      return recordNewProvider(tx, framework, change)
    case 'new-commissioner':
      return registerCommissioner(tx, change)
    case 'lead':
      return recordNamedLead(tx, { ...change, framework, providerCode: code })
    case 'name':
      await tx.$queryRaw`SELECT rename_organisation(${code}, ${change.name}, ${change.from}::date, ${change.reason})::text`
      return
    case 'details':
      await tx.$queryRaw`SELECT change_provider(${code}, ${change.region}, ${change.opened}::date, ${change.closed}::date,
        ${change.reason})::text`
      return
    default:
      return recordArrangement(tx, of, change)
  }
}

async function recordNewProvider(
  tx: Transaction,
  framework: string,
  provider: Extract<RegistryChange, { kind: 'new-provider' }>,
): Promise<void> {
  const { code, name, region, opened, commissioner } = provider
  await registerProvider(tx, { code, name, region, openedOn: opened })
  if (commissioner !== null)
    await changeResponsibility(tx, { framework, code }, { commissioner, from: opened, reason: null })
}

/** From a day on a commissioner answers; the one before ends the day before, and drafts that are due begin. */
async function changeResponsibility(
  tx: Transaction,
  { framework, code }: Of,
  { commissioner, from, reason }: { commissioner: string; from: string; reason: string | null },
): Promise<void> {
  await tx.$queryRaw`SELECT change_responsibility(${framework}, ${code}, ${commissioner}, ${from}::date, ${reason})::text`
}

type Arranged = Extract<
  RegistryChange,
  { kind: 'responsibility' | 'reading' | 'end-reading' | 'merger' | 'withdraw-merger' }
>

async function recordArrangement(tx: Transaction, of: Of, change: Arranged): Promise<void> {
  const { framework, code } = of
  const { reason } = change
  switch (change.kind) {
    case 'responsibility':
      return changeResponsibility(tx, of, change)
    case 'reading':
      await tx.$queryRaw`SELECT record_reading(${framework}, ${code}, ${change.commissioner}, ${change.from}::date,
        ${change.to}::date, ${reason})::text`
      return
    case 'end-reading':
      await tx.$queryRaw`SELECT end_reading(${framework}, ${code}, ${change.commissioner}, ${change.to}::date, ${reason})::text`
      return
    case 'merger':
      await tx.$queryRaw`SELECT merge_provider(${code}, ${change.successor}, ${change.from}::date, ${reason})::text`
      return
    case 'withdraw-merger':
      await tx.$queryRaw`SELECT withdraw_merger(${code}, ${reason})::text`
  }
}
