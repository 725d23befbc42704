import type { Framework } from '../catalogue/framework'
import type { Finding } from '../forms/finding'
import { codeAt } from '../forms/form'
import { asking, ofFramework } from './asking'

/** The indicators of a framework, which are open to everybody. */
export function indicatorsHref(framework: string): string {
  return asking('/indicators', ofFramework(framework))
}

/** What a rule checks and why it asks: beside the indicator that it asks of, or beside all of them. */
export function ruleHref({ code: framework, indicators }: Framework, { code, at }: Finding): string {
  const asked = indicators.find((indicator) => indicator.code === codeAt(at))
  return `${asked ? indicatorHref(framework, asked.code) : indicatorsHref(framework)}#${code}`
}

/** The definition of one of them. */
export function indicatorHref(framework: string, code: string): string {
  return asking(`/indicators/${code}`, ofFramework(framework))
}
