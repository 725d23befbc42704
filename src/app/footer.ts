import { indicatorsHref } from '@/domain/addresses/catalogue'
import { UNPREFIXED } from '@/domain/catalogue/framework-code'
import { servicePages } from '@/domain/pages/service-pages'

/** The foot of a page that is about no framework, such as one that broke. */
export const footer = { links: linksUnder(UNPREFIXED) }

/** The links at the foot of a page about a framework: what is counted, and the service itself. */
export function linksUnder(framework: string) {
  const own = Object.entries(servicePages).map(([name, text]) => ({ href: `/${name}`, text }))
  return [{ href: indicatorsHref(framework), text: 'The indicators' }, ...own]
}
