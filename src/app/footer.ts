import { indicatorsHref } from '@/domain/addresses/catalogue'
import { UNPREFIXED } from '@/domain/catalogue/framework-code'

/** The foot of every page. */
export const footer = {
  links: [{ href: indicatorsHref(UNPREFIXED), text: 'The indicators' }],
  note: 'Based on draft Service Specification 1767: adult highly specialist pain management services.',
}
