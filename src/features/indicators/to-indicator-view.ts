import { findIndicator } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import { type Indicator, isQuarterly } from '@/domain/catalogue/indicator'
import type { RegisteredRule } from '@/domain/catalogue/registered-rule'
import { rulesRegister } from '@/domain/catalogue/rules-register'
import { declarationRules } from '@/domain/declarations/declaration-rules'
import { commonRules } from '@/domain/returns/common-rules'

/** A published definition with the checks on its figures, or on what is declared of it. */
export interface IndicatorView {
  readonly framework: Framework
  readonly indicator: Indicator
  readonly rules: readonly RegisteredRule[]
}

/** The newest version of an indicator with the rules about it; null when there is none with that code. */
export function toIndicatorView(framework: Framework, code: string): IndicatorView | null {
  const indicator = findIndicator(code, framework)
  if (!indicator) return null
  const register = rulesRegister(framework, commonRules, declarationRules)
  const isOfIts = (rule: RegisteredRule) =>
    rule.indicators.includes(code) || (isGeneral(rule) && rule.of === wholeOf(indicator))
  return { framework, indicator, rules: register.filter(isOfIts) }
}

/** The warnings that are about no indicator, but about a whole return or declaration. */
export function generalRules(framework: Framework): readonly RegisteredRule[] {
  return rulesRegister(framework, commonRules, declarationRules).filter(isGeneral)
}

function isGeneral({ severity, indicators }: RegisteredRule): boolean {
  return severity === 'warning' && indicators.length === 0
}

function wholeOf(indicator: Indicator): RegisteredRule['of'] {
  return isQuarterly(indicator) ? 'return' : 'declaration'
}
