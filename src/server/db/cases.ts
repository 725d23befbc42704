import 'server-only'
import type {
  CaseKey,
  CaseLevel,
  CaseStep,
  OpenCase,
  Outcome,
  SignalCase,
  StepKind,
} from '@/domain/cases/case'
import { standingAfter } from '@/domain/cases/case'
import type { Stamp } from '@/domain/forms/stamp'
import { financialYearOf } from '@/domain/periods/period'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { storedPeriod } from './stored-text'

interface StepRow {
  readonly place: number
  readonly kind: StepKind
  readonly outcome: Outcome | null
  readonly text: string
  readonly taken_by: string
  readonly taken_by_name: string
  readonly taken_at: string
}

interface CaseRow {
  readonly framework: string
  readonly providerCode: string
  readonly period: string
  readonly indicator: string
  readonly version: number
  readonly level: CaseLevel
  readonly method: string
  readonly steps: readonly StepRow[]
}

/** Cases `c`, each with its steps, of those rows of both tables for which a condition holds. */
const casesWhere = (condition: Prisma.Sql) => Prisma.sql`
  WITH taken AS MATERIALIZED (
    SELECT c.framework, c.provider_code, c.period, c.indicator, jsonb_agg(to_jsonb(c) ORDER BY c.place) AS steps
    FROM case_step c WHERE ${condition} GROUP BY c.framework, c.provider_code, c.period, c.indicator)
  SELECT c.framework, c.provider_code AS "providerCode", c.period, c.indicator, c.version, c.level, c.method, t.steps
  FROM signal_case c JOIN taken t USING (framework, provider_code, period, indicator) WHERE ${condition}`

/** A case with all that was done in it; null: not there and not yours are the same. One statement. */
export async function findCase(tx: Transaction, scope: Scope, key: CaseKey): Promise<SignalCase | null> {
  const own = withinScope(Prisma.sql`c.provider_code`, scope)
  const [row] = await tx.$queryRaw<CaseRow[]>(
    casesWhere(Prisma.sql`c.framework = ${key.framework} AND c.provider_code = ${key.providerCode}
      AND c.period = ${key.period} AND c.indicator = ${key.indicator} AND ${own}`),
  )
  return row ? toCase(row) : null
}

/** Every case within scope, the newest first. One statement. */
export async function listCases(
  tx: Transaction,
  framework: string,
  scope: Scope,
): Promise<readonly SignalCase[]> {
  const own = Prisma.sql`c.framework = ${framework} AND ${withinScope(Prisma.sql`c.provider_code`, scope)}`
  const rows = await tx.$queryRaw<
    CaseRow[]
  >`${casesWhere(own)} ORDER BY c.period DESC, c.provider_code, c.indicator`
  return rows.map(toCase)
}

/** The cases within scope that are not closed, with what each waits for: the one that is due first before others. One statement. */
export async function listOpenCases(
  tx: Transaction,
  framework: string,
  scope: Scope,
): Promise<readonly OpenCase[]> {
  return openOf(await listCases(tx, framework, scope))
}

/** Those of some cases that are not closed, the one that is due first before others. */
export function openOf(cases: readonly SignalCase[]): readonly OpenCase[] {
  const open = cases.flatMap(({ steps, version: _, ...key }) => {
    const [first, last] = [steps[0], steps.at(-1)]
    const standing = last && standingAfter(last)
    return first && last && standing ? [{ ...key, ...standing, opened: first.taken, last: last.taken }] : []
  })
  return open.toSorted((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0))
}

/** Holds a case until the end of the transaction, so that one step follows another, also while it is opened. */
export async function lockCase(tx: Transaction, key: CaseKey): Promise<void> {
  const name = ['case', key.framework, key.providerCode, key.period, key.indicator].join('/')
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))::text AS held`
}

/** Opens a case about a figure of a version, as it was judged. Its first step is written by itself. */
export async function recordCase(
  tx: Transaction,
  { framework, providerCode, period, indicator }: CaseKey,
  { version, level, method }: Pick<SignalCase, 'version' | 'level' | 'method'>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO signal_case (framework, provider_code, financial_year, period, indicator, version, level, method)
    VALUES (${framework}, ${providerCode}, ${financialYearOf(period)}, ${period}, ${indicator}, ${version}, ${level}, ${method})`
}

/** Writes a step in its place. It can never be changed afterwards. */
export async function recordStep(
  tx: Transaction,
  { framework, providerCode, period, indicator }: CaseKey,
  { place, kind, outcome, text }: Omit<CaseStep, 'taken'>,
  taken: Stamp,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO case_step (framework, provider_code, period, indicator, place, kind, outcome, text, taken_by, taken_by_name, taken_at)
    VALUES (${framework}, ${providerCode}, ${period}, ${indicator}, ${place}, ${kind}, ${outcome}, ${text}, ${taken.personId}::uuid,
      ${taken.name}, ${taken.at}::timestamptz)`
}

function toCase({ steps, period, ...row }: CaseRow): SignalCase {
  return { ...row, period: storedPeriod(period), steps: steps.map(toStep) }
}

function toStep({ place, kind, outcome, text, ...row }: StepRow): CaseStep {
  const taken = { personId: row.taken_by, name: row.taken_by_name, at: new Date(row.taken_at) }
  return { place, kind, outcome, text, taken }
}
