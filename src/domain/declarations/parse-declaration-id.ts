import { findFramework } from '../catalogue'
import { splitFrameworkCode } from '../catalogue/framework-code'
import { parseFinancialYear } from '../periods/period'
import type { DeclarationKey } from './declaration'

/** The key in an address, or null when it cannot be one: no such framework, or no such year. */
export function parseDeclarationId(id: string): DeclarationKey | null {
  const { framework, rest } = splitFrameworkCode(id)
  const [, providerCode, written] = /^([A-Z0-9]{3,5})-(.+)$/.exec(rest) ?? []
  const year = written ? parseFinancialYear(written) : null
  return providerCode && year && findFramework(framework) ? { framework, providerCode, year } : null
}
