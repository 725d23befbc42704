import 'server-only'
import type { Action, Aim, ActionEntry, ActionKey, ActionSource } from '@/domain/actions/action'
import type { Escalation } from '@/domain/actions/escalation'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { storedPeriod, storedYear } from './stored-text'

interface EntryRow {
  readonly place: number
  readonly kind: ActionEntry['kind']
  readonly text: string
  readonly owner: string | null
  readonly due_on: string | null
  readonly extent: ActionEntry['extent']
  readonly evidence: string | null
  readonly said: string | null
  readonly did: string | null
  readonly written_by: string
  readonly written_by_name: string
  readonly written_at: string
}

export interface ActionRow extends ActionKey {
  readonly financialYear: string
  readonly source: ActionSource['kind']
  readonly indicator: string | null
  readonly sourceNumber: number | null
  readonly target: number | null
  readonly baseline: number | null
  readonly baselinePeriod: string | null
  readonly entries: readonly EntryRow[]
}

/** Actions `a`, each with its entries until a moment, of those rows of both tables for which a condition holds. */
const actionsWhere = (condition: Prisma.Sql, at: Date | null) => Prisma.sql`
  WITH entered AS MATERIALIZED (
    SELECT a.framework, a.provider_code, a.number, jsonb_agg(to_jsonb(a) ORDER BY a.place) AS entries
    FROM action_entry a WHERE ${condition} AND (${at}::timestamptz IS NULL OR a.written_at <= ${at}::timestamptz)
    GROUP BY a.framework, a.provider_code, a.number)
  SELECT a.framework, a.provider_code AS "providerCode", a.number, a.financial_year AS "financialYear", a.source, a.indicator,
    a.source_number AS "sourceNumber", a.target::float8 AS target, a.baseline::float8 AS baseline,
    a.baseline_period AS "baselinePeriod", e.entries
  FROM action a JOIN entered e USING (framework, provider_code, number) WHERE ${condition}
  ORDER BY a.provider_code, a.number`

/** An action with everything that was entered about it; null: not there and not yours are the same. One statement. */
export async function findAction(tx: Transaction, scope: Scope, key: ActionKey): Promise<Action | null> {
  const [row] = await tx.$queryRaw<ActionRow[]>(
    actionsWhere(
      Prisma.sql`a.framework = ${key.framework} AND a.provider_code = ${key.providerCode} AND a.number = ${key.number}
        AND ${withinScope(Prisma.sql`a.provider_code`, scope)}`,
      null,
    ),
  )
  return row ? toAction(row) : null
}

/** Every action within scope as it was entered until a moment, null for now. One statement. */
export async function listActions(
  tx: Transaction,
  framework: string,
  scope: Scope,
  at: Date | null = null,
): Promise<readonly Action[]> {
  const own = Prisma.sql`a.framework = ${framework} AND ${withinScope(Prisma.sql`a.provider_code`, scope)}`
  return (await tx.$queryRaw<ActionRow[]>(actionsWhere(own, at))).map(toAction)
}

/** The question that asks for actions that aim at a figure, for a statement that asks for more than that. */
export function aimingActions(framework: string, scope: Scope, at: Date | null): Prisma.Sql {
  const own = Prisma.sql`a.framework = ${framework} AND ${withinScope(Prisma.sql`a.provider_code`, scope)}`
  return Prisma.sql`SELECT * FROM (${actionsWhere(own, at)}) aiming WHERE aiming.target IS NOT NULL`
}

export function toActions(rows: readonly ActionRow[]): readonly Action[] {
  return rows.map(toAction)
}

/** That somebody was told that an action is overdue, of which due day, and when first. */
export interface ToldOfAction {
  readonly providerCode: string
  readonly number: number
  readonly who: Escalation
  readonly dueOn: string
  readonly at: Date
}

/** Who was told of overdue actions within scope until a moment, null for now: of those that this person reads. One statement. */
export async function listEscalations(
  tx: Transaction,
  framework: string,
  scope: Scope,
  at: Date | null = null,
): Promise<readonly ToldOfAction[]> {
  const rows = await tx.$queryRaw<ToldOfAction[]>`
    SELECT t.provider_code AS "providerCode", t.number, t.who, t.due_on AS "dueOn", t.told_at AS at
    FROM told_of_actions(${framework}) t WHERE ${withinScope(Prisma.sql`t.provider_code`, scope)}
      AND (${at}::timestamptz IS NULL OR t.told_at <= ${at}::timestamptz)`
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

/** An action that is open and overdue, for whoever tells of it, and the national team of its framework. */
export interface OverdueAction {
  readonly action: Action
  readonly national: readonly string[]
}

/** Every open action that is overdue at a moment, of all providers: for the service itself alone. */
export async function listOverdueActions(tx: Transaction, at: Date): Promise<readonly OverdueAction[]> {
  const rows = await tx.$queryRaw<(ActionRow & { national: readonly string[] })[]>`
    SELECT framework, provider_code AS "providerCode", number, financial_year AS "financialYear", source, indicator,
      source_number AS "sourceNumber", NULL AS target, NULL AS baseline, NULL AS "baselinePeriod", entries, analysts AS national FROM overdue_actions(${at}::timestamptz)`
  return rows.map(({ national, ...row }) => ({ action: toAction(row), national }))
}

function toAction({ framework, providerCode, number, entries, ...row }: ActionRow): Action {
  const key = { framework, providerCode, number }
  const [year, source] = [storedYear(row.financialYear), toSource(row)]
  return { ...key, year, source, aim: toAim(row), entries: entries.map(toEntry) }
}

function toAim({
  indicator,
  target,
  baseline: value,
  baselinePeriod,
}: Pick<ActionRow, 'indicator' | 'target' | 'baseline' | 'baselinePeriod'>): Aim | null {
  if (indicator === null || target === null) return null
  const baseline =
    value === null || baselinePeriod === null ? null : { value, period: storedPeriod(baselinePeriod) }
  return { indicator, target, baseline }
}

function toSource(row: Pick<ActionRow, 'source' | 'indicator' | 'sourceNumber'>): ActionSource {
  const { source: kind, indicator, sourceNumber } = row
  if (kind === 'own') return { kind, indicator }
  if (kind === 'finding') return { kind, indicator, number: sourceNumber ?? 0 }
  return kind === 'query'
    ? { kind, indicator: indicator ?? '', number: sourceNumber ?? 0 }
    : { kind, indicator: indicator ?? '' }
}

function toEntry({ due_on: dueOn, said, did, ...row }: EntryRow): ActionEntry {
  const { place, kind, text, owner, extent, evidence } = row
  const written = { personId: row.written_by, name: row.written_by_name, at: new Date(row.written_at) }
  const told = said !== null && did !== null ? { said, did } : null
  return { place, kind, text, owner, dueOn, extent, evidence, told, written }
}
