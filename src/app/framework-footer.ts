import { frameworkOf } from '@/domain/catalogue'
import { linksUnder } from './footer'

/** The foot of a page about a framework: its links, and what it rests on. */
export function frameworkFooter(code: string) {
  const { basis, serviceName } = frameworkOf(code)
  const name = serviceName.charAt(0).toLowerCase() + serviceName.slice(1)
  return { links: linksUnder(code), note: `${basis}: ${name}.` }
}
