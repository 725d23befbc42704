import { framework } from '@/domain/catalogue'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { SectionView } from './section-view'

/** Where a section leads on to. */
export function nextSection(current: ReturnKey, section: string): SectionView['next'] {
  const index = framework.sections.findIndex(({ code }) => code === section)
  const next = framework.sections[index + 1]
  const home = `/returns/${returnId(current)}`
  return next
    ? { href: `${home}/${next.code}`, title: next.title }
    : { href: `${home}/check`, title: 'Check answers' }
}
