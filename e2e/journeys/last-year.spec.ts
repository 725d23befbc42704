import { openAwake } from '../support/awake'
import { LAST_YEAR, YEAR, declarationOf, fillDeclaration, signWhole } from '../support/declarations'
import { registerPlace } from '../support/places'
import { expect, test, withAndWithoutJavaScript } from '../support/test'

const SAME = { status: 'not-met', action: 'Join the national study', owner: 'Research lead' }
const WITHOUT_RESEARCH = { criteria: 'individual-audit;collaborative-audit' }

withAndWithoutJavaScript(() => {
  test('an action that was not carried out stands beside this year, and is asked about', async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    test.slow()
    const { provider } = await registerPlace()
    await signWhole(
      provider,
      {
        documents: { dated2: '2025-03-31', covers2: LAST_YEAR, dated3: '2025-01-20' },
        '006': { ...SAME, ...WITHOUT_RESEARCH, due: '2026-01-31' },
        '007': {
          meeting1: '2024-05-14',
          meeting2: '2024-09-30',
          meeting3: '2024-10-01',
          meeting4: '2025-03-31',
        },
      },
      LAST_YEAR,
    )
    await fillDeclaration(provider, { '006': { ...SAME, ...WITHOUT_RESEARCH, due: '2026-12-31' } })
    await signInAs('contributor', provider)
    await page.goto(`/declarations/${declarationOf(provider)}/006`)
    await expect(page.getByText('Last year (2024-25): Not met.')).toBeVisible()
    await expect(page.getByText('Action carried over: Join the national study')).toBeVisible()
    await expect(page.getByText(/^This is the same action as for 2024-25/)).toBeVisible()
    await expectAccessible()

    const why = page.getByLabel('Why is this right although a warning asks about it?')
    await why.fill('The study was put off, and starts now.')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page).toHaveURL(/\/007/)
    await page.goto(`/declarations/${declarationOf(provider)}/last-year`)
    const row = page.getByRole('row', { name: /006/ })
    await expect(row).toContainText('Still not met')
    await expect(row).toContainText('The action of last year is carried over.')
    await expect(page.getByText(`No indicator changed between ${LAST_YEAR} and ${YEAR}`)).toBeVisible()
    await page.goto(`/declarations/${declarationOf(provider)}/check`)
    await expect(page.getByText('The study was put off, and starts now.')).toBeVisible()
    await expectAccessible()
  })
})

test('a part that is not saved asks before it is left, and never otherwise', async ({ page, signInAs }) => {
  const { provider } = await registerPlace()
  await signInAs('contributor', provider)
  // What is typed before the page can ask is not asked about.
  await openAwake(page, `/declarations/${declarationOf(provider)}/202`)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  const comment = page.getByLabel('Comment (optional)')
  // The trail of links above the page is one link back on a phone; this link is there at every width.
  const leave = () => page.getByRole('link', { name: /^(Skip|Continue) to 203/ }).click()
  await comment.fill('Half a sentence')
  await leave()
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await expect(comment).toHaveValue('Half a sentence')
  await page.getByRole('button', { name: 'Save and stay on this page' }).click()
  await expect(page.getByText(/Last saved by/)).toBeVisible()
  await leave()
  await expect(page).toHaveURL(/\/203$/)
  expect(asked).toEqual(['beforeunload'])
})
