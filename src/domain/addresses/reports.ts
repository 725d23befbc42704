import type { FinancialYear } from '../periods/period'
import { asking, ofFramework } from './asking'

/** What a provider is told about its year. */
export function reportHref(framework: string, providerCode: string, year: FinancialYear): string {
  return asking(`/reports/${encodeURIComponent(providerCode)}/${year}`, ofFramework(framework))
}

/** The same on paper. */
export function reportFileHref(framework: string, providerCode: string, year: FinancialYear): string {
  return asking(`/reports/${encodeURIComponent(providerCode)}/${year}/report.pdf`, ofFramework(framework))
}
