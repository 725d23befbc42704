import 'server-only'
import type { Service } from '@/domain/access/actor'
import type { Action, ActionKey, ActionSource } from '@/domain/actions/action'
import type { ReadEntry } from '@/domain/actions/read-entry'
import type { Stamp } from '@/domain/forms/stamp'
import type { FinancialYear } from '@/domain/periods/period'
import type { Transaction } from './client'

/** Holds the actions of a service until the end of the transaction, so that one entry follows another. */
export async function lockActions(tx: Transaction, { framework, providerCode }: Service): Promise<void> {
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('action/' || service_key(${framework}, ${providerCode}), 0))::text AS held`
}

/** Begins an action; its number, which the database gives. Throws where what it follows from is not there. */
export async function recordAction(
  tx: Transaction,
  of: Service,
  { year, source, aim }: Pick<Action, 'source' | 'year' | 'aim'>,
): Promise<ActionKey> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    INSERT INTO action (framework, provider_code, number, financial_year, source, indicator, source_number, target,
      baseline, baseline_period)
    VALUES (${of.framework}, ${of.providerCode}, 1, ${year}, ${source.kind}, ${source.indicator}, ${numberOf(source)},
      ${aim?.target ?? null}, ${aim?.baseline?.value ?? null}, ${aim?.baseline?.period ?? null})
    RETURNING number`
  if (!row) throw new Error('an action was not recorded')
  return { ...of, number: row.number }
}

/** Writes an entry in its place. It can never be changed afterwards. */
export async function recordEntry(
  tx: Transaction,
  { framework, providerCode, number }: ActionKey,
  entry: ReadEntry & { readonly place: number },
  written: Stamp,
): Promise<void> {
  const { place, kind, text, owner, dueOn, extent, evidence, told } = entry
  await tx.$executeRaw`
    INSERT INTO action_entry (framework, provider_code, number, place, kind, text, owner, due_on, extent, evidence, said, did,
      written_by, written_by_name, written_at)
    VALUES (${framework}, ${providerCode}, ${number}, ${place}, ${kind}, ${text}, ${owner}, ${dueOn}::date, ${extent}, ${evidence},
      ${told?.said ?? null}, ${told?.did ?? null}, ${written.personId}::uuid, ${written.name}, ${written.at}::timestamptz)`
}

/** The year to which a question belongs, and the indicator of which it was asked; null where there is none. */
export async function findQuerySource(
  tx: Transaction,
  { framework, providerCode }: Service,
  number: number,
): Promise<{ readonly year: string; readonly indicator: string } | null> {
  const [row] = await tx.$queryRaw<{ year: string; indicator: string }[]>`
    SELECT q.financial_year AS year, coalesce(q.indicator, q.criterion) AS indicator FROM query q
    WHERE q.framework = ${framework} AND q.provider_code = ${providerCode} AND q.number = ${number}`
  return row ?? null
}

/** The indicator that a finding of a year is about, null for the whole declaration; undefined where this person reads no such finding. */
export async function findFindingSource(
  tx: Transaction,
  { framework, providerCode }: Service,
  year: FinancialYear,
  number: number,
): Promise<{ readonly indicator: string | null } | undefined> {
  const [row] = await tx.$queryRaw<{ indicator: string | null }[]>`
    SELECT indicator FROM finding_to_act_on(${framework}, ${providerCode}, ${year}, ${number})`
  return row
}

function numberOf(source: ActionSource): number | null {
  return 'number' in source ? source.number : null
}

/** The indicators declared Not met for a year about which there is an action. */
export async function listActedOn(
  tx: Transaction,
  { framework, providerCode }: Service,
  year: FinancialYear,
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ indicator: string }[]>`
    SELECT a.indicator FROM action a WHERE a.framework = ${framework} AND a.provider_code = ${providerCode}
      AND a.financial_year = ${year} AND a.source = 'not-met'`
  return new Set(rows.map(({ indicator }) => indicator))
}
