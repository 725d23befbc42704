import { UNPREFIXED } from '../catalogue/framework-code'
import { findFramework } from '../catalogue'
import { type FinancialYear, type Period, parseFinancialYear, parsePeriod } from '../periods/period'

/** Which window is meant: a quarter's, or a year's declaration. */
export interface WindowKey {
  readonly framework: string
  readonly period: Period | FinancialYear
}

/** How an address names a window: `2026-27-Q1`, `2026-27`; with its code before it for a second framework. */
export function windowId({ framework, period }: WindowKey): string {
  return framework === UNPREFIXED ? period : `${framework}-${period}`
}

/** The window that an address names, or null; nobody need have opened it. */
export function parseWindowId(text: string): WindowKey | null {
  const [, code, rest = ''] = /^(?:([a-z]{2,10}-\d{3,5})-)?(\d{4}-\d{2}(?:-Q[1-4])?)$/.exec(text) ?? []
  const period = parsePeriod(rest) ?? parseFinancialYear(rest)
  const framework = code ?? UNPREFIXED
  if (!period || code === UNPREFIXED || !findFramework(framework)) return null
  return { framework, period }
}
