import { fieldId } from '../catalogue/field-id'
import { findVersion } from '../catalogue/find'
import type { IndicatorCode } from '../catalogue/indicator'
import type { DeclaredYear, ReportedQuarter } from '../catalogue/rules/declared-cross-rules'
import { kinds } from '../kinds'
import type { Figures } from '../kinds/field'
import { financialYearOf } from '../periods/period'
import { type Finding, warning } from '../forms/finding'
import { barriers } from '../pooling/pooling-notes'
import { type EarlierLine, countedFigures } from '../returns/history'
import type { DraftUnderRules } from './draft-under-rules'

/** X10 to X15: what is declared beside the year's submitted figures, and beside what else is declared. */
export function declaredCrossFindings(draft: DraftUnderRules): readonly Finding[] {
  const year = declaredYear(draft)
  return draft.framework.declaredCrossRules.flatMap(
    ({ code, declared: [indicator, status], contradiction }) => {
      const said = year.statusOf(indicator) === status ? contradiction(year) : null
      if (said === null) return []
      const message = `${said}. Check whether the status is right; if it is, say why`
      return [warning(code, fieldId(indicator, 'status'), message)]
    },
  )
}

function declaredYear(draft: DraftUnderRules): DeclaredYear {
  return {
    statusOf: (code) => draft.content.lines.find(({ indicator }) => indicator === code)?.status ?? null,
    quartersOf: (code) => submittedOf(draft, code).flatMap((line) => reported(draft, line) ?? []),
    yearOf: (code) => sumsOf(draft, submittedOf(draft, code)),
  }
}

/** The line's submitted quarters of the year, in order; one in which it was not offered has nothing to say. */
function submittedOf({ quarters, year }: DraftUnderRules, code: IndicatorCode): readonly EarlierLine[] {
  return quarters
    .filter(({ indicator, period }) => indicator === code && financialYearOf(period) === year)
    .filter(({ state }) => state !== 'not-offered')
    .toSorted((left, right) => (left.period < right.period ? -1 : 1))
}

function reported({ framework }: DraftUnderRules, line: EarlierLine): ReportedQuarter | null {
  const indicator = findVersion(line.indicator, line.definitionVersion, framework)
  const figures = indicator && countedFigures(indicator, line)
  return figures && { period: line.period, figures }
}

/** Null when any of them is unknown: a part of the year would mislead. A sum never crosses what is unlike. */
function sumsOf(draft: DraftUnderRules, submitted: readonly EarlierLine[]): Figures | null {
  const withFigures = submitted.filter(({ state }) => state === 'value')
  const first = withFigures[0] ?? submitted[0]
  const indicator = first && findVersion(first.indicator, first.definitionVersion, draft.framework)
  if (!indicator || barriers(indicator, withFigures).length > 0) return null
  const known = submitted.flatMap((line) => reported(draft, line) ?? [])
  return known.length === submitted.length
    ? kinds[indicator.kind].pool(known.map(({ figures }) => figures))
    : null
}
