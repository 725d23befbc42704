import { framework } from '@/domain/catalogue'
import { typeSection } from '@/domain/returns/as-typed'
import type { QuarterlyReturn } from '@/domain/returns/quarterly-return'

/** What stands in a section, for the hidden box of its page; blanks are left out. */
export function sayBase(current: Pick<QuarterlyReturn, 'period' | 'answers'>, section: string): string {
  const typed = Object.entries(typeSection(framework, current, section, current.answers))
  return JSON.stringify(Object.fromEntries(typed.filter(([, held]) => held.length > 0)))
}
