import 'server-only'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { frameworks } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import { isQuarterly } from '@/domain/catalogue/indicator'
import type { ProviderHistory } from '@/domain/judgement/histories'
import type { PooledOthers } from '@/domain/judgement/national-comparator'
import { kinds } from '@/domain/kinds'
import type { Figures } from '@/domain/kinds/field'
import type { Period } from '@/domain/periods/period'
import type { Received } from '@/domain/returns/marked-quarter'
import { linkedLines } from '@/domain/sharing/linked-lines'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { keptHistories } from './kept-histories'
import { type HistoriesAsked, type HistoryRow, historiesOf, toHistories } from './line-histories'
import { receivedOver } from './received'
import type { Scope } from './scope'

/** What the database is told of the definitions, worked out before any transaction is open. */
const definitions = new Map(frameworks.map((framework) => [framework.code, definitionsOf(framework)]))

/** What providers in scope reported, and what all others come to over a span. */
export interface HistoriesBesideOthers {
  readonly histories: ReadonlyMap<string, ProviderHistory>
  /** By the code of the line, where there is anything to tell; null for whoever sees all of them. */
  readonly others: ReadonlyMap<string, PooledOthers> | null
  /** Returns of the span that came of those in scope: whether anybody is compared. */
  readonly received: Received
}

interface OthersRow {
  readonly indicator: string
  readonly definition_version: number | null
  readonly measured: Figures | null
  readonly is_unlike: boolean
  readonly providers: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly large: number | null
  readonly squares: number | null
  readonly weights: number | null
  readonly squared_weights: number | null
}

/**
 * The histories of providers in scope; and for whoever does not see all of a framework, what the others come to over these quarters,
 * as the database tells it: rounded sums of at least five, and nothing of any one of them; and how much of the span came. One query, whose
 * answer works all of it out once the transaction is over.
 */
export async function listHistoriesBesideOthers(
  tx: Transaction,
  framework: Framework,
  scope: Scope,
  quarters: readonly Period[],
  asked: HistoriesAsked = {},
): Promise<() => HistoriesBesideOthers> {
  const known = keptHistories().of(framework.code)
  const [row] = await tx.$queryRaw<BesideRow[]>`
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(h)), '[]') FROM (${historiesOf(framework.code, scope, asked, known)}) h) AS histories,
      ${othersOver(framework, scope, quarters, asked)} AS others,
      ${receivedOver(framework.code, scope, quarters, asked.at ?? null)} AS received`
  return () => ({
    histories: toHistories(framework.code, row?.histories ?? [], known),
    others: row?.others ? toAllOthers(framework, row.others) : null,
    received: row?.received ?? { count: 0, of: 0 },
  })
}

interface BesideRow {
  readonly histories: HistoryRow[]
  readonly others: OthersRow[] | null
  readonly received: Received
}

/** What the others come to, as JSON; NULL for whoever sees all of them. */
function othersOver(
  framework: Framework,
  scope: Scope,
  quarters: readonly Period[],
  { shown = 'latest', at = null }: HistoriesAsked,
): Prisma.Sql {
  if (scope === 'all') return Prisma.sql`NULL::jsonb`
  const { basis, linked } = definitions.get(framework.code) ?? definitionsOf(framework)
  return Prisma.sql`(SELECT coalesce(jsonb_agg(to_jsonb(o)), '[]') FROM pooled_others(${framework.code}, ${[...quarters]}::text[],
      ${basis}::jsonb, ${linked}::jsonb, ${shown}::text, ${at}::timestamptz) o)`
}

function definitionsOf(framework: Framework) {
  return {
    basis: JSON.stringify(basisBoxes(framework)),
    linked: JSON.stringify(Object.fromEntries(linkedLines(framework))),
  }
}

/** By line, the boxes that say what it was measured by. */
function basisBoxes({ indicators }: Framework): Readonly<Record<string, readonly string[]>> {
  const lines = indicators.filter(isQuarterly).map((indicator) => {
    const boxes = Object.entries(boxesOf(indicator))
    const names = boxes.flatMap(([name, box]) => (box.type === 'choice' && box.basis ? [name] : []))
    return [indicator.code, names] as const
  })
  return Object.fromEntries(lines.filter(([, names]) => names.length > 0))
}

function toAllOthers(framework: Framework, rows: readonly OthersRow[]) {
  return new Map(rows.map((row) => [row.indicator, toOthers(framework, row)]))
}

function toOthers({ indicators }: Framework, row: OthersRow): PooledOthers {
  const { indicator, is_unlike: isUnlike, numerator, denominator, providers } = row
  const line = indicators.filter(isQuarterly).find(({ code }) => code === indicator)
  const isTold = line && numerator !== null && denominator !== null && providers !== null
  if (!isTold) return { indicator, isUnlike, sums: null }
  const kind = kinds[line.kind]
  const figures = { ...row.measured, [kind.numerator]: numerator, [kind.denominator]: denominator }
  const definitionVersion = row.definition_version ?? line.version
  return { indicator, isUnlike, sums: { definitionVersion, figures, providers, spread: toSpread(row) } }
}

function toSpread({ large, squares, weights, squared_weights: squaredWeights }: OthersRow) {
  if (large === null || squares === null || weights === null || squaredWeights === null) return null
  return { count: large, squares, weights, squaredWeights }
}
