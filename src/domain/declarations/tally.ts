import type { Framework } from '../catalogue/framework'
import type { FinancialYear } from '../periods/period'
import { indicatorOfPart } from './declaration-boxes'
import type { DeclaredContent, DeclaredLine, EvidenceDocument } from './declared-content'

/** Documents that are older than this on the last day of the declared year are out of date. */
const YEARS_IN_DATE = 2

/** Whether a document was more than 24 months old when the declared year ended. */
export function isOutOfDate({ dated }: Pick<EvidenceDocument, 'dated'>, year: FinancialYear): boolean {
  return dated !== null && dated < `${Number(year.slice(0, 4)) + 1 - YEARS_IN_DATE}-03-31`
}

/** The ids of the mandatory criteria that are asked and not ticked. */
export function criteriaMissing(
  framework: Framework,
  year: FinancialYear,
  { indicator, asked, ticked }: Pick<DeclaredLine, 'indicator' | 'asked' | 'ticked'>,
): readonly string[] {
  const criteria = indicatorOfPart(framework, year, indicator)?.criteria ?? []
  const mandatory = criteria.filter((criterion) => criterion.mandatory).map(({ id }) => id)
  return mandatory.filter((id) => asked.includes(id) && !ticked.includes(id))
}

/** The cited documents, and those of them that are out of date. */
export function citedDocuments({ documents, lines }: DeclaredContent, year: FinancialYear) {
  const cited = documents.filter(({ slot }) =>
    lines.some(({ citations }) => citations.some((citation) => citation.slot === slot)),
  )
  return { cited, outOfDate: cited.filter((document) => isOutOfDate(document, year)) }
}
