import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Framework } from '@/domain/catalogue/framework'
import { indicatorOfPart } from '@/domain/declarations/declaration-boxes'
import { sayYear } from '@/domain/periods/format'
import type { FinancialYear } from '@/domain/periods/period'
import type { JudgementEntry, ReviewKey } from '@/domain/reviews/review'
import { judgementNames, sayByCriterion } from '@/domain/reviews/say-review'

/** Whose review it is, and of which year: what stands over its pages. */
export function sayReviewed(
  provider: Pick<ProviderInScope, 'code' | 'name'>,
  { year }: Pick<ReviewKey, 'year'>,
): string {
  return `${provider.code} ${provider.name}, ${sayYear(year)}`
}

/** `003 Clinical guidelines`, or the service as a whole. */
export function sayAbout(framework: Framework, year: FinancialYear, code: string | null): string {
  if (code === null) return 'The service as a whole'
  return `${code} ${indicatorOfPart(framework, year, code)?.shortTitle ?? ''}`
}

type Said = Pick<JudgementEntry, 'indicator' | 'judgement' | 'reason' | 'byCriterion'>

/** What is not agreed with, or asked about: each indicator with its criteria, each on a line of its own. */
export function doubtsOf(framework: Framework, year: FinancialYear, lines: readonly Said[]) {
  return lines
    .filter(({ judgement }) => judgement !== 'agreed')
    .map((line) => ({
      about: sayAbout(framework, year, line.indicator),
      text: sayDoubts(indicatorOfPart(framework, year, line.indicator), line),
    }))
}

/** What was said of each criterion that is doubted, or of the whole. */
function sayDoubts(
  indicator: ReturnType<typeof indicatorOfPart>,
  { judgement, reason, byCriterion }: Said,
): string {
  const doubted = byCriterion.filter((each) => each.judgement !== 'agreed')
  if (doubted.length === 0) return reason ?? judgementNames[judgement]
  return sayByCriterion(indicator, doubted).join('\n')
}
