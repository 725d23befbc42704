import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { Framework } from '@/domain/catalogue/framework'
import { indicatorOfPart } from '@/domain/declarations/declaration-boxes'
import { sayYear } from '@/domain/periods/format'
import type { FinancialYear } from '@/domain/periods/period'
import type { ReviewKey } from '@/domain/reviews/review'

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
