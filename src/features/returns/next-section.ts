import { checkHref, sectionHref } from '@/domain/addresses/returns'
import { frameworkOf } from '@/domain/catalogue'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { SectionView } from './section-view'

/** Where a section leads on to. */
export function nextSection(current: ReturnKey, section: string): SectionView['next'] {
  const { sections } = frameworkOf(current.framework)
  const next = sections[sections.findIndex(({ code }) => code === section) + 1]
  const id = returnId(current)
  return next
    ? { href: sectionHref(id, next.code), title: next.title }
    : { href: checkHref(id), title: 'Check answers' }
}
