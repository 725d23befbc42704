import 'server-only'
import type {
  OrganisationRecord,
  Register,
  RegisteredCommissioner,
  RegisteredProvider,
} from '@/domain/organisations/register'
import { type PlannedRow, toStore } from '@/domain/organisations/importing/plan'
import type { Unasked } from '@/domain/organisations/standing'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

type RegisterRow = {
  today: string
  providers: RegisteredProvider[]
  commissioners: RegisteredCommissioner[]
}

/** Every provider and commissioner with how it stands today under a framework. One query; for an administrator, like all of this file. */
export async function listRegister(tx: Transaction, framework: string): Promise<Register> {
  const [answer] = await tx.$queryRaw<RegisterRow[]>`SELECT ${columnsOfRegister(framework)}`
  if (!answer) throw new Error('The database did not answer what is registered')
  return answer
}

/** The same, and what is open now and asked of nobody, since no commissioner answers for that provider in it. One query. */
export async function listRegisterAndUnasked(
  tx: Transaction,
  framework: string,
): Promise<Register & { readonly unasked: readonly Unasked[] }> {
  const [answer] = await tx.$queryRaw<(RegisterRow & { unasked: Unasked[] })[]>`
    SELECT ${columnsOfRegister(framework)},
      (SELECT coalesce(jsonb_agg(jsonb_build_object('providerCode', u.provider_code, 'period', u.period)), '[]')
        FROM list_unasked(${framework}) u) AS unasked`
  if (!answer) throw new Error('The database did not answer what is registered')
  return answer
}

function columnsOfRegister(framework: string): Prisma.Sql {
  return Prisma.sql`today()::text AS today,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name, 'region', p.region, 'opened', p.opened_on,
          'closed', p.closed_on, 'commissionerCode', p.commissioner_code, 'commissionerName', p.commissioner_name,
          'providerLead', p.provider_lead, 'commissionerLead', p.commissioner_lead, 'successorCode', p.successor_code,
          'succeededOn', p.succeeded_on)), '[]') FROM list_registered_providers(${framework}) p) AS providers,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'name', c.name, 'answersFor', c.answers_for, 'reads', c.reads)
          ORDER BY c.code), '[]') FROM list_registered_commissioners(${framework}) c) AS commissioners`
}

/** One organisation with its history under a framework; null where there is none of this code. One query. */
export async function findOrganisation(
  tx: Transaction,
  framework: string,
  code: string,
): Promise<OrganisationRecord | null> {
  const [answer] = await tx.$queryRaw<{ record: OrganisationRecord | null }[]>`
    SELECT read_organisation(${framework}, ${code}) AS record`
  return answer?.record ?? null
}

/** What is open now and asked of nobody, since no commissioner answers for that provider in it, as `list_unasked` says. One query. */
export async function listUnasked(tx: Transaction, framework: string): Promise<readonly Unasked[]> {
  return tx.$queryRaw<Unasked[]>`
    SELECT provider_code AS "providerCode", period FROM list_unasked(${framework})`
}

/** Keeps others from changing an organisation, or registering one beside this, until the transaction ends. */
export async function holdOrganisation(tx: Transaction, code: string): Promise<void> {
  await tx.$queryRaw`SELECT hold_organisation(${code})::text`
}

/** Keeps the names that are shown where no day is asked about on the newest that has begun; says how many changed. */
export async function renewNames(tx: Transaction): Promise<number> {
  const [answer] = await tx.$queryRaw<{ renewed: number }[]>`SELECT renew_names() AS renewed`
  return answer?.renewed ?? 0
}

/** The history of each of these providers that is registered, in no order. One query. */
export async function listOrganisationRecords(
  tx: Transaction,
  framework: string,
  codes: readonly string[],
): Promise<readonly OrganisationRecord[]> {
  const rows = await tx.$queryRaw<{ record: OrganisationRecord | null }[]>`
    SELECT read_organisation(${framework}, code) AS record FROM unnest(${[...codes]}::text[]) AS code`
  return rows.flatMap(({ record }) => (record && record.opened !== null ? [record] : []))
}

/** Registers many at once, all or none, in one statement. */
export async function storeImport(
  tx: Transaction,
  framework: string,
  rows: readonly PlannedRow[],
  reason: string,
): Promise<void> {
  await tx.$queryRaw`SELECT import_organisations(${framework}, ${JSON.stringify(toStore(rows))}::jsonb, ${reason})`
}
