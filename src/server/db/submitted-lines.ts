import 'server-only'
import { type KindName, kinds } from '@/domain/kinds'
import type { Figure, Figures } from '@/domain/kinds/field'
import type { Period } from '@/domain/periods/period'
import type { LineState, ReturnKey, Stamp } from '@/domain/returns/quarterly-return'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import type { SubmittedLine } from '@/domain/returns/submission'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import type { Transaction } from './client'

/** The wide columns of one line; boxes keep their names, and every kind's counts stand in the same two columns. */
export function toColumns({ figures, filled: _, entered, ...line }: SubmittedLine) {
  const columns = Object.entries(figures).map(
    ([field, figure]) => [columnOf(line.kind, field), figure] as const,
  )
  return {
    ...line,
    ...Object.fromEntries(columns),
    enteredBy: entered?.personId ?? null,
    enteredByName: entered?.name ?? null,
    enteredAt: entered?.at ?? null,
  }
}

/** The wide column of a box. */
export function columnOf(kind: KindName, field: string): string {
  if (field === kinds[kind].numerator) return 'numerator'
  return field === kinds[kind].denominator ? 'denominator' : field
}

function fieldOf(kind: KindName, column: string): string {
  if (column === 'numerator') return kinds[kind].numerator
  return column === 'denominator' ? kinds[kind].denominator : column
}

interface LineJson {
  readonly framework: string
  readonly provider_code: string
  readonly period: Period
  readonly version: number
  readonly indicator: string
  readonly definition_version: number
  readonly kind: KindName
  readonly state: LineState
  readonly reason: string | null
  readonly explanation: string | null
  readonly entered_by: string | null
  readonly entered_by_name: string | null
  readonly entered_at: string | null
}

/** A row whose figures are apart from the columns that every line has. */
interface LineRow {
  readonly line: LineJson
  readonly figures: Readonly<Record<string, Figure | null>>
}

/** The number of the version that is shown, beside a row `r` of its return. */
export function shownVersion(shown: ShownVersion): Prisma.Sql {
  return shown === 'first' ? Prisma.sql`least(r.version, 1)` : Prisma.sql`r.version`
}

/** Lines of the versions in force, or of the first: of these quarters, or of every one; of one indicator where it is named. One query. */
export async function listLatestLines(
  tx: Transaction,
  framework: string,
  scope: Scope,
  periods: readonly Period[] | 'all',
  { shown = 'latest', indicator }: { shown?: ShownVersion; indicator?: string } = {},
): Promise<readonly StoredLine[]> {
  const rows = await tx.$queryRaw<LineRow[]>`
    SELECT to_jsonb(l) AS line, to_jsonb(l) - ${NOT_FIGURES}::text[] AS figures
    FROM submitted_line l JOIN quarterly_return r USING (framework, provider_code, period)
    WHERE l.framework = ${framework} AND l.version = ${shownVersion(shown)}
      AND ${withinScope(Prisma.sql`l.period`, periods)} AND ${ofIndicator(indicator)}
      AND ${withinScope(Prisma.sql`l.provider_code`, scope)}
    ORDER BY l.provider_code, l.period, l.indicator`
  return rows.map(fromRow)
}

/** The lines of one version of a return; only one of them when its indicator is named. */
export async function listLines(
  tx: Transaction,
  framework: string,
  scope: Scope,
  { providerCode, period }: ReturnKey,
  { version, indicator }: { version: number; indicator?: string },
): Promise<readonly StoredLine[]> {
  const rows = await tx.$queryRaw<LineRow[]>`
    SELECT to_jsonb(l) AS line, to_jsonb(l) - ${NOT_FIGURES}::text[] AS figures FROM submitted_line l
    WHERE l.framework = ${framework} AND l.provider_code = ${providerCode} AND l.period = ${period}
      AND l.version = ${version} AND ${ofIndicator(indicator)}
      AND ${withinScope(Prisma.sql`l.provider_code`, scope)}
    ORDER BY l.indicator`
  return rows.map(fromRow)
}

/** The condition that holds for lines `l` of this indicator; for every line when none is named. */
function ofIndicator(indicator: string | undefined): Prisma.Sql {
  return indicator === undefined ? Prisma.sql`TRUE` : Prisma.sql`l.indicator = ${indicator}`
}

/** Columns that every line has; the others are boxes. */
export const NOT_FIGURES = [
  ...['framework', 'provider_code', 'financial_year', 'period', 'version', 'indicator', 'definition_version'],
  ...['kind', 'state', 'reason', 'explanation', 'entered_by', 'entered_by_name', 'entered_at'],
]

function fromRow({ line, figures }: LineRow): StoredLine {
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
    figures: toFigures(line.kind, figures),
    entered: toStamp(line),
  }
}

/** The boxes of a line from its wide columns. */
export function toFigures(kind: KindName, columns: LineRow['figures']): Figures {
  const present = Object.entries(columns).filter((pair): pair is [string, Figure] => pair[1] !== null)
  return Object.fromEntries(
    present.map(([column, figure]) => [
      fieldOf(
        kind,
        column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      ),
      figure,
    ]),
  )
}

function toStamp({ entered_by, entered_by_name, entered_at }: LineJson): Stamp | null {
  if (!entered_by || !entered_by_name || !entered_at) return null
  return { personId: entered_by, name: entered_by_name, at: new Date(entered_at) }
}
