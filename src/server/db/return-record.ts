import 'server-only'
import type { FinancialYear, Period } from '@/domain/periods/period'
import type { ReportingWindow } from '@/domain/periods/window'
import type { Stamp } from '@/domain/forms/stamp'
import type { Answers, Line, LineState, ReturnState } from '@/domain/returns/quarterly-return'
import type { ReturnRecord } from '@/domain/returns/return-record'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import { type EarlierRow, toEarlierLine } from './earlier-lines'
import { type HandoverRow, toHandover } from './handovers'
import { type DecisionRow, toDecision } from './return-decisions'

interface StampColumns {
  readonly saved_by: string
  readonly saved_by_name: string
  readonly saved_at: string
}

interface LineRow extends StampColumns {
  readonly indicator: string
  readonly state: LineState | null
  readonly reason: string | null
  readonly explanation: string | null
}

interface FigureRow extends StampColumns {
  readonly indicator: string
  readonly field: string
  readonly number: number | null
  readonly text: string | null
}

export interface OfferingRow {
  readonly offering: string
  readonly from_period: Period
  readonly status: OfferingRecord['status']
  readonly partner_name: string | null
  readonly reported_by: OfferingRecord['reportedBy']
  readonly completion_rule: string | null
}

interface WindowRow {
  readonly opens_at: string
  readonly data_cut_on: string
  readonly deadline_at: string
  readonly closes_at: string
  readonly year_closes_at: string
}

/** One row of the query that reads a return whole; the parts below it arrive as JSON. */
export interface ReturnRow {
  readonly framework: string
  readonly provider_code: string
  readonly period: Period
  readonly financial_year: FinancialYear
  readonly state: ReturnState
  readonly revision: number
  readonly version: number
  readonly saved_at: Date | null
  readonly saved_by: string | null
  readonly saved_by_name: string | null
  readonly draft_lines: readonly LineRow[]
  readonly draft_figures: readonly FigureRow[]
  readonly offerings: readonly OfferingRow[]
  readonly reporting_window: WindowRow
  readonly extended_until: Date | null
  readonly history: readonly EarlierRow[]
  readonly decisions: readonly DecisionRow[]
  readonly handover: HandoverRow | null
  readonly first_late: boolean | null
  readonly two_people_since: Date | null
  readonly submitted_by: string | null
}

export function fromReturnRow(row: ReturnRow): ReturnRecord {
  const { framework, provider_code: providerCode, period, saved_at, saved_by, saved_by_name } = row
  const saved =
    saved_at && saved_by && saved_by_name ? { personId: saved_by, name: saved_by_name, at: saved_at } : null
  return {
    framework,
    current: {
      ...{ framework, providerCode, period },
      state: row.state,
      revision: row.revision,
      version: row.version,
      answers: toAnswers(row.draft_lines, row.draft_figures),
      entered: latestStamps([...row.draft_lines, ...row.draft_figures]),
      saved,
    },
    profile: row.offerings.map(toOffering),
    window: toWindow(row.period, row.financial_year, row.reporting_window),
    extendedUntil: row.extended_until,
    history: row.history.map(toEarlierLine),
    decisions: row.decisions.map(toDecision),
    handover: row.handover && toHandover(row.handover),
    ...{ firstLate: row.first_late, twoPeopleSince: row.two_people_since },
    submittedBy: row.submitted_by,
  }
}

function toAnswers(lines: readonly LineRow[], figures: readonly FigureRow[]): Answers {
  const codes = new Set([...lines, ...figures].map(({ indicator }) => indicator))
  const entries = [...codes].map((code): [string, Line] => {
    const line = lines.find(({ indicator }) => indicator === code)
    const own = figures.filter(({ indicator }) => indicator === code)
    const typed = own.flatMap(({ field, number, text }): [string, number | string][] => {
      const figure = number ?? text
      return figure === null ? [] : [[field, figure]]
    })
    const { state = null, reason = null, explanation = null } = line ?? {}
    const { answered, overrode, ...boxes } = Object.fromEntries(typed)
    const known = {
      ...(typeof answered === 'string' && { answered }),
      ...(typeof overrode === 'string' && { overrode }),
    }
    return [code, { state, reason, explanation, ...known, figures: boxes }]
  })
  return Object.fromEntries(entries)
}

/** Who last touched each line, whether its state or any of its boxes. */
function latestStamps(
  rows: readonly (StampColumns & { readonly indicator: string })[],
): Record<string, Stamp> {
  const stamps: Record<string, Stamp> = {}
  for (const row of rows) {
    const at = new Date(row.saved_at)
    const known = stamps[row.indicator]
    if (!known || known.at < at)
      stamps[row.indicator] = { personId: row.saved_by, name: row.saved_by_name, at }
  }
  return stamps
}

export function toOffering(row: OfferingRow): OfferingRecord {
  return {
    offering: row.offering,
    fromPeriod: row.from_period,
    status: row.status,
    partnerName: row.partner_name,
    reportedBy: row.reported_by,
    completionRule: row.completion_rule,
  }
}

function toWindow(period: Period, financialYear: FinancialYear, row: WindowRow): ReportingWindow {
  return {
    period,
    financialYear,
    opensAt: new Date(row.opens_at),
    dataCutOn: row.data_cut_on,
    deadlineAt: new Date(row.deadline_at),
    closesAt: new Date(row.closes_at),
    yearClosesAt: new Date(row.year_closes_at),
  }
}
