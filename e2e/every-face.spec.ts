import { furnish } from './support/pages'
import { expect, test } from './support/test'
import { listBroken, widthOfLetters } from './support/widths'

test('no column title is broken inside a word, but by a hyphen', async ({ page, signInAs }) => {
  const { commissioner } = await furnish()
  await signInAs('commissioner', commissioner)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/dashboards')
  expect(await page.getByRole('columnheader').count()).toBeGreaterThan(12)
  expect(await listBroken(page)).toEqual([])
})

test('letters are as wide as those of the face', async ({ page }, { project }) => {
  await page.goto('/sign-in')
  expect(await widthOfLetters(page)).toBe({ 'wide face': 63, 'narrow face': 35 }[project.name])
})
