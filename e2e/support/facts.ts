import type { Page } from '@playwright/test'

/** What stands at a name in a list of names and values. */
export function factOn(page: Page, name: string) {
  const term = page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) })
  return term.locator('xpath=following-sibling::dd[1]')
}
