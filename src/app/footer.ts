import { indicatorsHref } from '@/domain/addresses/catalogue'
import { UNPREFIXED } from '@/domain/catalogue/framework-code'

/** The foot of a page that is about no framework, such as one that broke. */
export const footer = { links: linksUnder(UNPREFIXED) }

/** The links at the foot of a page about a framework. */
export function linksUnder(framework: string) {
  return [{ href: indicatorsHref(framework), text: 'The indicators' }]
}
