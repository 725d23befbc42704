import type { Page } from '@playwright/test'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'

/** What a page asks to be checked: of which line, or of "this return", and in which words. */
export type Asked = { of: string; warnings: string[] }

/** Every "Please check" of a page, in its order. */
export function askedOn(page: Page): Promise<Asked[]> {
  const groups = page.getByRole('group', { name: /^Please check / })
  return groups.evaluateAll((elements) =>
    elements.map((element) => ({
      of: (element.querySelector('h3')?.textContent ?? '').replace('Please check ', ''),
      warnings: [...element.querySelectorAll('li')].map(({ textContent }) => textContent),
    })),
  )
}

/** The box in which the warnings of a line are answered. */
export function whyBox(page: Page, of: string) {
  return page.getByRole('textbox', { name: `Why are the figures of ${of} right?` })
}

/** The codes of the rules that the words name. */
export function codesIn(asked: readonly Asked[]): string[] {
  return asked
    .flatMap(({ warnings }) => warnings)
    .map((warning) => /\(rule (\S+)\)$/.exec(warning)?.[1] ?? `no rule in: ${warning}`)
}

const { explanation } = framework.aboutReturn.fields
const READ_BACK = new RegExp(`^(Warnings asked|Explanation|${explanation?.label})$`)

/** What a page reads back of warnings and explanations, sorted: the check page, and the receipt. */
export async function readBackOn(page: Page): Promise<string[]> {
  const terms = page.getByRole('term').filter({ hasText: READ_BACK })
  const told = terms.locator('xpath=following-sibling::dd[1]')
  const texts = await told.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const items = [...element.querySelectorAll('li')]
      return (items.length > 0 ? items : [element]).map(({ textContent }) => textContent)
    }),
  )
  return texts.toSorted()
}
