import { checkHref, sectionHref } from '@/domain/addresses/returns'
import { framework } from '@/domain/catalogue'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { SectionView } from './section-view'

/** Where a section leads on to. */
export function nextSection(current: ReturnKey, section: string): SectionView['next'] {
  const index = framework.sections.findIndex(({ code }) => code === section)
  const next = framework.sections[index + 1]
  const id = returnId(current)
  return next
    ? { href: sectionHref(id, next.code), title: next.title }
    : { href: checkHref(id), title: 'Check answers' }
}
