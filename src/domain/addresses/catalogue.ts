import { asking, ofFramework } from './asking'

/** The indicators of a framework, which are open to everybody. */
export function indicatorsHref(framework: string): string {
  return asking('/indicators', ofFramework(framework))
}

/** The definition of one of them. */
export function indicatorHref(framework: string, code: string): string {
  return asking(`/indicators/${code}`, ofFramework(framework))
}
