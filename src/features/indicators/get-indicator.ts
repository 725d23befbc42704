import { framework } from '@/domain/catalogue'
import { findIndicator } from '@/domain/catalogue/find'
import type { Indicator } from '@/domain/catalogue/indicator'
import { type RegisteredRule, rulesRegister } from '@/domain/catalogue/rules-register'
import { commonRules } from '@/domain/returns/common-rules'

/** A published definition with the checks on its figures. */
export interface IndicatorView {
  readonly indicator: Indicator
  readonly rules: readonly RegisteredRule[]
}

/** The newest version of an indicator with the rules about it; null when there is none with that code. */
export function getIndicator(code: string): IndicatorView | null {
  const indicator = findIndicator(code)
  if (!indicator) return null
  const rules = rulesRegister(framework, commonRules).filter(({ indicators }) => indicators.includes(code))
  return { indicator, rules }
}
