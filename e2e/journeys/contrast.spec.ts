import { expect } from '@playwright/test'
import { listFaint } from '../support/contrast'
import { test } from '../support/demo-test'

/** As it comes, in contrast themes of dark letters and of light ones, and with more contrast asked for. */
const LOOKS = {
  usual: {},
  'dark on light': { forcedColors: 'active' },
  'light on dark': { forcedColors: 'active', colorScheme: 'dark' },
  'more contrast, dark': { contrast: 'more', colorScheme: 'dark' },
} as const

/** Every kind of mark, line and small picture stands on one of these. */
const SHOWN = [
  '/dashboards',
  '/dashboards/providers/ZZ9?chart=103',
  '/dashboards/providers/ZZ2?chart=105',
  '/dashboards/indicators/105',
  '/dashboards/indicators/109',
  '/dashboards/compare?provider=ZZ9&provider=ZZ16',
]

test('what is drawn and written is seen in whatever colours somebody reads', async ({
  page,
  signInToDemo,
}) => {
  test.slow()
  await signInToDemo('national@demo.example')
  await page.setViewportSize({ width: 1920, height: 1080 })
  const faint: string[] = []
  for (const address of SHOWN) {
    await page.goto(address)
    for (const [name, look] of Object.entries(LOOKS)) {
      await page.emulateMedia({ forcedColors: null, colorScheme: null, contrast: null, ...look })
      faint.push(...(await listFaint(page)).map((found) => `${address}, ${name}: ${found}`))
    }
  }
  expect(faint).toEqual([])
})

test('so are the small pictures beside the boxes of a return', async ({ page, signInToDemo }) => {
  await signInToDemo('contributor@zz4.example')
  await page.goto('/returns/ZZ4-2026-27-Q2/waiting-times')
  await expect(page.locator('.app-trend')).toHaveCount(2)
  for (const [name, look] of Object.entries(LOOKS)) {
    await page.emulateMedia({ forcedColors: null, colorScheme: null, contrast: null, ...look })
    expect(await listFaint(page), name).toEqual([])
  }
})

test('what is too faint is found', async ({ page, signInToDemo }) => {
  await signInToDemo('national@demo.example')
  await page.goto('/dashboards/indicators/105')
  await page.evaluate(() => {
    for (const line of document.querySelectorAll<SVGElement>('.app-strip__interval, .app-chart__label'))
      line.style.setProperty('stroke', 'rgb(200, 205, 210)')
    for (const text of document.querySelectorAll<SVGElement>('.app-chart__label'))
      text.style.setProperty('fill', 'rgb(200, 205, 210)')
  })
  const found = (await listFaint(page)).join('\n')
  for (const kind of ['drawn app-strip__interval', 'written app-chart__label', 'haloed app-chart__label'])
    expect(found).toContain(kind)
})
