import { findFramework } from '../catalogue'
import { splitFrameworkCode } from '../catalogue/framework-code'
import { parsePeriod } from '../periods/period'
import type { ReturnKey } from './quarterly-return'

/** The key in an address, or null when it cannot be one: no such framework, or no such quarter. */
export function parseReturnId(id: string): ReturnKey | null {
  const { framework, rest } = splitFrameworkCode(id)
  const [, providerCode, written] = /^([A-Z0-9]{3,5})-(.+)$/.exec(rest) ?? []
  const period = written ? parsePeriod(written) : null
  return providerCode && period && findFramework(framework) ? { framework, providerCode, period } : null
}
