import { periodsOf } from '../periods/period'
import { complianceOf } from '../returns/compliance'
import { quartersReceived } from '../returns/quarters-received'
import type { OwnFacts } from './own-facts'
import type { QualityRow } from './quality-row'
import type { YearFacts } from './year-facts'

/** What came of the year of one provider. */
export function qualityOf({ year }: Pick<YearFacts, 'year'>, own: OwnFacts): QualityRow {
  const { provider, terms, lines, submissions, declaration } = own
  const returns = periodsOf(year).map((period) => ({
    period,
    submitted: submissions.find((each) => each.period === period) ?? null,
  }))
  const missing = own.isDeclarationOver ? 'missing' : null
  return {
    provider,
    ...complianceOf(quartersReceived(terms, returns, lines), terms.at),
    linesExplained: lines.filter(({ explanation }) => explanation !== null).length,
    corrections: submissions.filter(({ version }) => version > 1).length,
    declaration: declaration ? (declaration.late ? 'late' : 'on-time') : missing,
  }
}
