import 'server-only'
import type { KindName } from '@/domain/kinds'
import { type Count, countOf, fieldOf } from '@/domain/kinds/count-of'
import type { Figures } from '@/domain/kinds/field'
import type { Period } from '@/domain/periods/period'
import type { Stamp } from '@/domain/forms/stamp'
import type { LineState, ReturnKey } from '@/domain/returns/quarterly-return'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import type { SubmittedLine } from '@/domain/returns/submission'
import { type AsAt, returnsAt } from './as-at'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import type { Transaction } from './client'

/** One line as it is stored: the counts that every kind has in columns, all other boxes together under their own names. */
export function toColumns({ figures, filled: _, entered, ...line }: SubmittedLine) {
  const boxes = Object.entries(figures).map(
    ([field, figure]) => [countOf(line.kind, field), field, figure] as const,
  )
  const counts = boxes.flatMap(([count, , figure]) => (count ? [[count, figure] as const] : []))
  const others = boxes.flatMap(([count, field, figure]) => (count ? [] : [[field, figure] as const]))
  return {
    ...line,
    ...Object.fromEntries(counts),
    figures: Object.fromEntries(others),
    enteredBy: entered?.personId ?? null,
    enteredByName: entered?.name ?? null,
    enteredAt: entered?.at ?? null,
  }
}

/** The figures of a line as they arrive as JSON; a count that the line does not have is null, or left out. */
export interface FiguresJson extends Partial<Readonly<Record<Count, number | null>>> {
  readonly kind: KindName
  readonly figures: Figures
}

interface LineJson extends FiguresJson {
  readonly framework: string
  readonly provider_code: string
  readonly period: Period
  readonly version: number
  readonly indicator: string
  readonly definition_version: number
  readonly state: LineState
  readonly reason: string | null
  readonly explanation: string | null
  readonly entered_by: string | null
  readonly entered_by_name: string | null
  readonly entered_at: string | null
}

/** The number of the version that is shown, beside a row `r` of its return. */
export function shownVersion(shown: ShownVersion): Prisma.Sql {
  return shown === 'first' ? Prisma.sql`least(r.version, 1)` : Prisma.sql`r.version`
}

/** Lines of the versions in force, or of the first; as at a moment, of those that then were: of these quarters, or of every one; of one indicator where it is named. One query. */
export async function listLatestLines(
  tx: Transaction,
  framework: string,
  scope: Scope,
  periods: readonly Period[] | 'all',
  asked: LinesAsked = {},
): Promise<readonly StoredLine[]> {
  return toStoredLines(await tx.$queryRaw<LineRow[]>(latestLines(framework, scope, periods, asked)))
}

interface LinesAsked {
  readonly shown?: ShownVersion
  readonly indicator?: string
  readonly at?: AsAt
}

/** A line as it arrives, by itself or among others of a larger answer. */
export interface LineRow {
  readonly line: LineJson
}

export function toStoredLines(rows: readonly LineRow[]): readonly StoredLine[] {
  return rows.map(({ line }) => fromRow(line))
}

/** The question that `listLatestLines` asks, for a statement that asks for more than that. */
export function latestLines(
  framework: string,
  scope: Scope,
  periods: readonly Period[] | 'all',
  { shown = 'latest', indicator, at = null }: LinesAsked = {},
): Prisma.Sql {
  return Prisma.sql`
    SELECT to_jsonb(l) AS line
    FROM submitted_line l JOIN ${returnsAt(framework, at)} r USING (framework, provider_code, period)
    WHERE l.framework = ${framework} AND l.version = ${shownVersion(shown)}
      AND ${withinScope(Prisma.sql`l.period`, periods)} AND ${ofIndicator(indicator)}
      AND ${withinScope(Prisma.sql`l.provider_code`, scope)}
    ORDER BY l.provider_code, l.period, l.indicator`
}

/** The lines of one version of a return; only one of them when its indicator is named. */
export async function listLines(
  tx: Transaction,
  framework: string,
  scope: Scope,
  { providerCode, period }: ReturnKey,
  { version, indicator }: { version: number; indicator?: string },
): Promise<readonly StoredLine[]> {
  const rows = await tx.$queryRaw<{ line: LineJson }[]>`
    SELECT to_jsonb(l) AS line FROM submitted_line l
    WHERE l.framework = ${framework} AND l.provider_code = ${providerCode} AND l.period = ${period}
      AND l.version = ${version} AND ${ofIndicator(indicator)}
      AND ${withinScope(Prisma.sql`l.provider_code`, scope)}
    ORDER BY l.indicator`
  return rows.map(({ line }) => fromRow(line))
}

/** The condition that holds for lines `l` of this indicator; for every line when none is named. */
function ofIndicator(indicator: string | undefined): Prisma.Sql {
  return indicator === undefined ? Prisma.sql`TRUE` : Prisma.sql`l.indicator = ${indicator}`
}

function fromRow(line: LineJson): StoredLine {
  return {
    framework: line.framework,
    providerCode: line.provider_code,
    period: line.period,
    version: line.version,
    indicator: line.indicator,
    definitionVersion: line.definition_version,
    kind: line.kind,
    state: line.state,
    reason: line.reason,
    explanation: line.explanation,
    figures: toFigures(line),
    entered: toStamp(line),
  }
}

/** All boxes of a line under their own names. */
export function toFigures(line: FiguresJson): Figures {
  const counts = COUNTS.flatMap((count): [string, number][] => {
    const figure = line[count]
    return figure === null || figure === undefined ? [] : [[fieldOf(line.kind, count), figure]]
  })
  return { ...Object.fromEntries(counts), ...line.figures }
}

const COUNTS = ['numerator', 'denominator', 'paired'] as const

function toStamp({ entered_by, entered_by_name, entered_at }: LineJson): Stamp | null {
  if (!entered_by || !entered_by_name || !entered_at) return null
  return { personId: entered_by, name: entered_by_name, at: new Date(entered_at) }
}
