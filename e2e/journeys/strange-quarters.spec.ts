import type { Page } from '@playwright/test'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { rulesRegister } from '@/domain/catalogue/rules-register'
import { commonRules } from '@/domain/returns/common-rules'
import { fillSection, lineOn } from '../support/fill-section'
import { registerPlace } from '../support/places'
import { fillDraft, idOf, recordOfferings, sectionsInOrder, submitEarlier } from '../support/returns'
import { type StrangeQuarter, strangeQuarters } from '../support/strange-quarters'
import { expect, test, withJavaScript } from '../support/test'
import { isWhole } from '../../tests/support/extent'
import { type Asked, askedOn, codesIn, readBackOn, whyBox } from '../support/why'

const STAY = { name: 'Save and stay on this page' }
const warnings = rulesRegister(framework, commonRules, {}).filter(
  ({ of, severity }) => of === 'return' && severity === 'warning',
)
const { everything, ...others } = strangeQuarters

/** An explanation as people write one, over two lines and with everything that a page might spoil. */
const explain = (of: string) =>
  `Of ${of}: two clinics counted the “follow-ups” & the new patients, so 2 < 3.\nWe shall count <b>once</b> from now on.`

withJavaScript(() => {
  // One after the other, because together they have to show every warning there is.
  test.describe.configure({ mode: 'serial', timeout: 180_000 })
  const seen: string[] = []

  test(`${everything.name} is typed, explained, submitted and read by the commissioner`, async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const { provider, commissioner } = await arrange(everything)
    const id = idOf(provider)
    await signInAs('service-lead', provider)
    await typeAll(page, id)
    const asked = await explainAll(page, id)
    seen.push(...codesIn(asked))
    await expectStates(page, id)
    await page.goto(`/returns/${id}/check`)
    await expectAccessible()
    await submitAndRead(page, asked)
    await signInAs('commissioner', commissioner)
    await page.goto(`/returns/${id}/submitted`)
    expect(await readBackOn(page)).toEqual(readBackOf(asked))
    await expectAccessible()
  })

  // Every rule has its examples in the tests of the domain; all that there are are explained in a browser on a whole run.
  for (const quarter of isWhole ? Object.values(others) : [])
    test(`${quarter.name} is explained and submitted`, async ({ page, signInAs }) => {
      const { provider } = await arrange(quarter)
      const { id } = await fillDraft({ provider, typed: quarter.typed })
      await signInAs('service-lead', provider)
      const asked = await explainAll(page, id)
      seen.push(...codesIn(asked))
      await page.goto(`/returns/${id}/check`)
      await submitAndRead(page, asked)
    })

  const name = 'between them they have shown every warning of the register'
  if (isWhole)
    test(name, () => {
      expect([...new Set(seen)].toSorted()).toEqual(warnings.map(({ code }) => code).toSorted())
    })
})

async function arrange({ offerings, earlier, back }: StrangeQuarter) {
  const place = await registerPlace()
  // Nothing that changes nothing is recorded.
  if (offerings.length > 0) await recordOfferings(place.provider, offerings)
  await submitEarlier(place.provider, earlier, back)
  return place
}

/** Types every page and stays on it, whatever it asks. */
async function typeAll(page: Page, id: string) {
  for (const { code } of sectionsInOrder) {
    await page.goto(`/returns/${id}/${code}`)
    await fillSection(page, everything.typed[code] ?? {})
    await saveAndStay(page)
    const becameNil = page.getByText('You entered 0 for everyone in 108, so this was recorded')
    await expect(becameNil).toHaveCount(code === 'devices' ? 1 : 0)
  }
}

async function saveAndStay(page: Page) {
  await page.getByRole('button', STAY).click()
  await page.waitForURL(/[?&]saved=yes/)
}

/** Every state that a line can have stands on the pages as it was typed, or as the profile says. */
async function expectStates(page: Page, id: string) {
  const stateOf = (code: string) => lineOn(page, code).getByRole('radio', { checked: true })
  await page.goto(`/returns/${id}/devices`)
  await expect(stateOf('101')).toHaveAccessibleName('We have figures')
  await expect(stateOf('108')).toHaveAccessibleName('No eligible patients this quarter')
  await page.goto(`/returns/${id}/cordotomy`)
  await expect(lineOn(page, '102')).toContainText('this is not offered in this quarter')
  await page.goto(`/returns/${id}/experience`)
  await expect(stateOf('205')).toHaveAccessibleName('Figures exist but are not available')
}

/** Explains all that the pages of a return ask, which the task list says before and no longer after. */
async function explainAll(page: Page, id: string): Promise<Asked[]> {
  const before = await statusesOn(page, id)
  const asked: Asked[] = []
  for (const { code, title } of sectionsInOrder) {
    const here = await explainSection(page, `/returns/${id}/${code}`)
    expect(before.get(title), title).toMatch(sayToExplain(here.length))
    asked.push(...here)
  }
  for (const [title, status] of await statusesOn(page, id)) expect(status, title).toMatch(sayToExplain(0))
  return asked
}

/** The status of each section as the task list says it, by the section's title. */
async function statusesOn(page: Page, id: string): Promise<Map<string, string>> {
  await page.goto(`/returns/${id}`)
  const tasks = await page.getByRole('main').getByRole('listitem').allInnerTexts()
  return new Map(
    sectionsInOrder.map(({ title }) => [title, tasks.find((task) => task.startsWith(title)) ?? '']),
  )
}

function sayToExplain(lines: number): RegExp {
  if (lines === 0) return /Complete|Not offered/
  return lines === 1 ? /One line to explain/ : new RegExp(`${lines} lines to explain`)
}

/** Explains whatever a page asks, and says what that was. */
async function explainSection(page: Page, address: string): Promise<Asked[]> {
  await page.goto(address)
  const asked = await askedOn(page)
  if (asked.length === 0) return asked
  for (const { of } of asked) await whyBox(page, of).fill(explain(of))
  await saveAndStay(page)
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
  for (const { of } of asked) await expect(whyBox(page, of)).toHaveValue(explain(of))
  expect(await askedOn(page), 'the warnings stay beside their explanations').toEqual(asked)
  return asked
}

/** The check page and then the receipt read back every warning with its explanation, word for word. */
async function submitAndRead(page: Page, asked: readonly Asked[]) {
  expect(await readBackOn(page)).toEqual(readBackOf(asked))
  await page.getByRole('checkbox', { name: /^I confirm that these figures/ }).check()
  await page.getByRole('button', { name: 'Submit return' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Return submitted' })).toBeVisible()
  expect(await readBackOn(page)).toEqual(readBackOf(asked))
}

function readBackOf(asked: readonly Asked[]) {
  return asked.flatMap(({ of, warnings }) => [...warnings, explain(of)]).toSorted()
}
