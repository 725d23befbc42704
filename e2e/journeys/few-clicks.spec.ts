import type { Page } from '@playwright/test'
import { aFullReturn } from '../../tests/factories/typed-return'
import { boxOn, lineOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { submitEarlier } from '../support/returns'
import { expect, test } from '../support/test'
import { askedOn, codesIn, whyBox } from '../support/why'

/** What a data manager does with a whole return, as the browser saw it. */
interface Effort {
  clicks: number
  keystrokes: number
  readonly pages: string[]
}

/** Counts every press of the mouse and of a key, and every page that is shown. */
async function countOn(page: Page): Promise<Effort> {
  const effort: Effort = { clicks: 0, keystrokes: 0, pages: [] }
  await page.exposeFunction('countOne', (what: 'clicks' | 'keystrokes') => {
    effort[what] += 1
  })
  await page.addInitScript(() => {
    const counting = window as unknown as { countOne: (what: string) => void }
    const count = (what: string) => {
      counting.countOne(what)
    }
    addEventListener('pointerdown', () => count('clicks'), true)
    addEventListener('keydown', () => count('keystrokes'), true)
  })
  page.on('framenavigated', (frame) => {
    const { pathname } = new URL(frame.url())
    // The router writes the address of a page several times.
    if (frame === page.mainFrame() && pathname !== effort.pages.at(-1)) effort.pages.push(pathname)
  })
  return effort
}

/** Figures of the lines as they are typed: the whole, the part, and what else somebody has at hand. */
const figures = {
  devices: {
    '101': { denominator: '26', numerator: '24', newImplants: '19', revisions: '5', explantations: '4' },
    '105': { numerator: '1' },
    '107': { numerator: '21' },
    '108': { denominator: '25', numerator: '16', withBaseline: '31' },
  },
  'waiting-times': {
    '103': { totalDays: '4100', patients: '49', standardDeviation: '41.2' },
    '104': { totalDays: '1000', patients: '12', standardDeviation: '11.3' },
  },
  programme: { '106': { denominator: '41', numerator: '25', neverAttended: '5' } },
  outcomes: {
    '109': { denominator: '141', numerator: '113' },
    '110': { denominator: '61', paired: '46', numerator: '28' },
  },
  experience: { '204': { denominator: '36', numerator: '29', issued: '90' } },
} as const

test('a whole return takes at most 60 clicks, 12 pages and 350 keystrokes', async ({ page, signInAs }) => {
  test.slow()
  const { provider } = await registerPlace()
  await submitEarlier(provider, aFullReturn, [1])
  await signInAs('contributor', provider)
  const effort = await countOn(page)
  const type = async (code: string, boxes: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(boxes)) {
      await boxOn(page, code, name).click()
      await page.keyboard.type(text)
    }
  }
  const next = async (heading: string) => {
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }

  await page.goto('/')
  await page
    .getByRole('link', { name: /Quarter 2 of 2026-27/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Registry extracts' }).click()
  await page.getByLabel('Day').first().click()
  for (const key of ['3', '0', 'Tab', '9', 'Tab', '2', '0', '2', '6']) await page.keyboard.press(key)
  await next('Neuromodulation and ITDD devices')
  for (const [code, boxes] of Object.entries(figures.devices)) await type(code, boxes)
  await expect(lineOn(page, '101').getByRole('radio', { name: 'We have figures' })).toBeChecked()
  await expect(lineOn(page, '108').getByRole('combobox')).toHaveValue('uk-5l-2026')
  await expect(lineOn(page, '108')).toContainText('As in Quarter 1 of 2026-27')
  await next('Cordotomy')
  await lineOn(page, '102')
    .getByText(/^No eligible patients/)
    .click()
  await next('Waiting times')
  for (const [code, boxes] of Object.entries(figures['waiting-times'])) await type(code, boxes)
  await expect(whyBox(page, '104')).toBeVisible()
  expect(codesIn(await askedOn(page))).toEqual(['104-W3'])
  await whyBox(page, '104').click()
  await page.keyboard.type('Two of the three cancer clinics stood still in August.')
  await next('Pain management programme')
  await type('106', figures.programme['106'])
  await next('Quality of life outcomes')
  for (const [code, boxes] of Object.entries(figures.outcomes)) await type(code, boxes)
  await next('Patient experience')
  await type('204', figures.experience['204'])
  await lineOn(page, '205').getByText('Figures exist but are not available').click()
  await lineOn(page, '205').getByLabel('Why are they not available?').click()
  await page.keyboard.type('The forms are not typed up yet.')
  await next('Check answers')
  await expect(page.getByText('Everything is complete.')).toBeVisible()

  test.info().annotations.push({
    type: 'effort',
    description: `${effort.clicks} clicks, ${effort.pages.length} pages, ${effort.keystrokes} keystrokes`,
  })
  expect(effort.clicks).toBeLessThanOrEqual(60)
  expect(effort.pages.length, effort.pages.join(' ')).toBeLessThanOrEqual(12)
  expect(effort.keystrokes).toBeLessThanOrEqual(350)
})
