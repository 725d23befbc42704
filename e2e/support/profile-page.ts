import type { Locator, Page } from '@playwright/test'

export function questionOf(page: Page, offering: string): Locator {
  return page.getByRole('group', { name: offering, exact: true })
}

export async function choose(page: Page, offering: string, answer: string) {
  await questionOf(page, offering).getByRole('radio', { name: answer, exact: true }).check()
}

export function rowOf(page: Page, offering: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: offering }) })
}
