import type { DeclaredRule } from '../catalogue/rules-register'
import type { Finding } from '../forms/finding'
import { declarationRules } from './declaration-rules'

/** What a rule of the declaration has to say at a box, as an error or a warning as the rule is registered. */
export function declarationFinding(
  code: keyof typeof declarationRules,
  at: string,
  message: string,
): Finding {
  const { severity = 'error' }: DeclaredRule = declarationRules[code]
  return { code, severity, at, message }
}
