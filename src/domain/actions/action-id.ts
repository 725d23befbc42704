import { findFramework } from '../catalogue'
import { splitFrameworkCode, withFrameworkCode } from '../catalogue/framework-code'
import type { ActionKey } from './action'

/** An action in an address: `ZZ1-3`, under another framework with its code before it. */
export function actionId({ framework, providerCode, number }: ActionKey): string {
  return withFrameworkCode(framework, `${providerCode}-${number}`)
}

/** The key in an address; null when it cannot be one. */
export function parseActionId(id: string): ActionKey | null {
  const { framework, rest } = splitFrameworkCode(id)
  const [, providerCode, number] = /^([A-Z0-9]{3,5})-([1-9]\d{0,6})$/.exec(rest) ?? []
  return providerCode && number && findFramework(framework)
    ? { framework, providerCode, number: Number(number) }
    : null
}
