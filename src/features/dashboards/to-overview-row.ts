import type { StandingCase } from '@/domain/cases/case'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { Flag } from '@/domain/judgement/flag'
import type { JudgedFigure, JudgedLine } from '@/domain/judgement/judge-line'
import type { Period } from '@/domain/periods/period'
import { type Assurance, assuredIn } from '@/domain/thresholds/assurance'
import type { Threshold } from '@/domain/thresholds/threshold'
import type { ProviderOverSpan } from '@/operations/read/providers-over-span'
import type { ChosenSpan } from '@/operations/read/read-span'
import { type Cell, toSpanCell } from './cell'

/** One line of a provider: what stands in its cell, and how it is judged; null where it never submitted anything. */
export interface JudgedCell extends Cell {
  readonly indicator: QuarterlyIndicator
  readonly judged: JudgedFigure | null
  /** Whether what is asked of it locally will be met; null where nothing is, or no limits may be drawn. */
  readonly assurance: Assurance | null
}

/** A line that needs a conversation. */
export interface RowFlag extends JudgedCell {
  readonly flag: Flag
}

/** A provider with its results in the order of the indicators. */
export interface OverviewRow extends ProviderOverSpan {
  readonly cells: readonly JudgedCell[]
  /** What to ask about, in the order of the indicators. */
  readonly flags: readonly RowFlag[]
  /** Its cases that are not closed, of whichever quarter; none of whoever takes no part in them. */
  readonly cases: readonly StandingCase[]
}

interface Judged {
  readonly cases: readonly StandingCase[]
  readonly lines: readonly JudgedLine[]
  readonly thresholds: readonly Threshold[]
  /** The quarter that the marks over time are of. */
  readonly marked: Period
}

/** A provider's cells, from the lines that were read of it. A figure that is not there is not judged, whatever came before it. */
export function toOverviewRow(
  { framework, span, as, asAt }: ChosenSpan,
  provider: ProviderOverSpan,
  { lines, thresholds, marked, cases: all }: Judged,
): OverviewRow {
  const of = { framework: framework.code, providerCode: provider.providerCode, span }
  const own = { lines: provider.lines, absenceOf: provider.absenceOf, as, asAt }
  const cells = lines.map(({ indicator, of: judged }) => {
    const cell = toSpanCell(of, indicator, own)
    const found = judged.get(provider.providerCode) ?? null
    const asked = { indicator: indicator.code, commissionerCode: provider.commissionerCode }
    const assured = found && assuredIn(thresholds, asked, marked, found.overTime)
    return { ...cell, indicator, judged: found, assurance: assured?.assurance ?? null }
  })
  const flags = cells.flatMap((each) =>
    each.state === 'value' && each.judged?.flag ? [{ ...each, flag: each.judged.flag }] : [],
  )
  const cases = all.filter(({ providerCode }) => providerCode === provider.providerCode)
  return { ...provider, cells, flags, cases }
}
