import { type Page, expect } from '@playwright/test'

/** From the home page, where it stands ready; nothing of it changes, and it can still be signed. */
export async function handBack(page: Page) {
  await page.goto('/')
  await expect(page.getByRole('listitem').filter({ hasText: 'Ready to sign' })).toContainText(
    'told an executive on',
  )
  await page.getByRole('link', { name: /^Annual self-declaration: 2025-26/ }).click()
  await page.getByRole('link', { name: 'Hand it back with a comment' }).click()
  await page.getByRole('textbox', { name: 'What is to be changed?' }).fill('Name the policy of this year.')
  await page.getByRole('button', { name: 'Hand it back' }).click()
  await expect(page.getByText('“Name the policy of this year.”')).toBeVisible()
}
