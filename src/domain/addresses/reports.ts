import { writeMoment } from '../periods/as-at'
import type { FinancialYear } from '../periods/period'
import { asking, ofFramework } from './asking'

/** What a provider is told about its year. */
export function reportHref(
  framework: string,
  providerCode: string,
  year: FinancialYear,
  at: Date | null = null,
): string {
  return asking(`/reports/${encodeURIComponent(providerCode)}/${year}`, {
    ...ofFramework(framework),
    at: at ? writeMoment(at) : '',
  })
}

/** The same on paper. */
export function reportFileHref(
  framework: string,
  providerCode: string,
  year: FinancialYear,
  at: Date | null = null,
): string {
  return asking(`/reports/${encodeURIComponent(providerCode)}/${year}/report.pdf`, {
    ...ofFramework(framework),
    at: at ? writeMoment(at) : '',
  })
}
