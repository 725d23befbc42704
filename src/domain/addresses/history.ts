import { asking, ofFramework } from './asking'

/** The quarters of a provider from before this service; at one of them where it is named, after some were entered saying so. */
export function historyHref(
  framework: string,
  providerCode: string,
  { period, entered }: { readonly period?: string; readonly entered?: string } = {},
): string {
  return asking(`/history/${providerCode}`, { entered, ...ofFramework(framework) }, period)
}

/** Where they are entered. */
export function enterHistoryHref(framework: string, providerCode: string): string {
  return asking(`/history/${providerCode}/enter`, ofFramework(framework))
}

/** The file with which that begins. */
export function historyTemplateHref(framework: string, providerCode: string): string {
  return asking(`/history/${providerCode}/template.csv`, ofFramework(framework))
}
