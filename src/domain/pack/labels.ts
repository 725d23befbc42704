import type { Criterion, Indicator } from '../catalogue/indicator'
import type { PackProvider, YearPack } from './year-pack'

/** One text, so that no program takes `001` for 1: `001 There is a specialist multidisciplinary team`. */
export function indicatorLabel({ code, title }: Pick<Indicator, 'code' | 'title'>): string {
  return `${code} ${title}`
}

/** The same with our name where the published one would fill the row: `001 Multidisciplinary team`. */
export function shortLabel({ code, shortTitle }: Pick<Indicator, 'code' | 'shortTitle'>): string {
  return `${code} ${shortTitle}`
}

/** `2; 3`: no reader takes it for 23. */
export function domainsLabel({ outcomesDomains }: Pick<Indicator, 'outcomesDomains'>): string {
  return outcomesDomains.join('; ')
}

/** What a provider is called in a pack, by its code: `ZZ1 Invented Hospital`; the code alone where the pack does not know it. */
export function providerLabels({ providers }: Pick<YearPack, 'providers'>): (code: string) => string {
  const names = new Map(providers.map(({ code, name }: PackProvider) => [code, `${code} ${name}`]))
  return (code) => names.get(code) ?? code
}

/** A code of small words as words: `immediate-risk` is `Immediate risk`. */
export function wordsOf(code: string): string {
  const words = code.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Criteria on a line each, those that are only advised named as such; null where there are none. */
export function sayCriteria(criteria: readonly Pick<Criterion, 'text' | 'mandatory'>[]): string | null {
  return criteria.map(({ text, mandatory }) => (mandatory ? text : `${text} (advised)`)).join('\n') || null
}
