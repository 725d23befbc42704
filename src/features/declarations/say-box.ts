import { framework } from '@/domain/catalogue'
import { DOCUMENTS } from '@/domain/declarations/declaration'
import { boxesOfPart } from '@/domain/declarations/declaration-boxes'
import type { FinancialYear } from '@/domain/periods/period'
import type { TypedBox } from '@/domain/returns/read-figure'

/** A box away from its page: `Document 2, Date of this version`. */
export function sayBox(year: FinancialYear, at: string): string {
  const [part = '', name = ''] = at.split('.')
  const label = boxesOfPart(framework, year, part)[name]?.label ?? name
  const [, slot] = (part === DOCUMENTS ? /\D(\d+)$/ : /^cites(\d+)$/).exec(name) ?? []
  return slot ? `Document ${slot}, ${label}` : label
}

/** What was typed into it, in the words of its page; empty when it was left blank. */
export function sayTyped(year: FinancialYear, at: string, typed: TypedBox): string {
  const [part = '', name = ''] = at.split('.')
  const box = boxesOfPart(framework, year, part)[name]
  const options = box && 'options' in box ? box.options : []
  return [typed]
    .flat()
    .map((each) => options.find(({ value }) => value === each)?.text ?? each)
    .filter((each) => /[^/\s]/.test(each))
    .join('; ')
}
