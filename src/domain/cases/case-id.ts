import { findFramework } from '../catalogue'
import { splitFrameworkCode, withFrameworkCode } from '../catalogue/framework-code'
import { parsePeriod } from '../periods/period'
import type { CaseKey } from './case'

/** A case in an address: `ZZ16-2026-27-Q1-109`, under another framework with its code before it. */
export function caseId({ framework, providerCode, period, indicator }: CaseKey): string {
  return withFrameworkCode(framework, `${providerCode}-${period}-${indicator}`)
}

/** The key in an address; null when it cannot be one. */
export function parseCaseId(id: string): CaseKey | null {
  const { framework, rest } = splitFrameworkCode(id)
  const [, providerCode, written, indicator] =
    /^([A-Z0-9]{3,5})-(\d{4}-\d{2}-Q\d)-([a-z0-9-]{1,20})$/.exec(rest) ?? []
  const period = written ? parsePeriod(written) : null
  return providerCode && period && indicator && findFramework(framework)
    ? { framework, providerCode, period, indicator }
    : null
}
