import { startBuiltService } from '../../tests/support/built-service'
import { findRunning } from '../support/running'
import { registerPlace } from '../support/places'
import { submitWhole } from '../support/returns'
import { signInAs } from '../support/sessions'
import { expect, test } from '../support/test'

const WORDS = 'Training copy: invented figures.'

test('a training copy says on every page, on paper and in the names of its files that its figures are invented', async ({
  page,
  expectAccessible,
  expectStatus,
}) => {
  const { provider } = await registerPlace()
  const { id } = await submitWhole({ provider })
  const settings = { EMBEDDED_CLUSTER: undefined, TRAINING: 'yes' }
  const copy = await startBuiltService({ databaseUrl: findRunning().database.appUrl, settings })
  try {
    await page.goto(`${copy.origin}/sign-in`)
    await expect(page.getByText(WORDS)).toBeVisible()
    await expect(page.getByText('three quiet harbours')).toBeVisible()
    await expectAccessible()
    await signInAs(page.context(), 'service-lead', provider)
    for (const address of ['/', `/returns/${id}/submitted`, `/dashboards/providers/${provider}`]) {
      await page.goto(`${copy.origin}${address}`)
      await expect(page.getByText(WORDS)).toBeVisible()
    }
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.app-training__mark')).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    expectStatus(404)
    await page.goto(`${copy.origin}/no-such-page`)
    await expect(page.getByText(WORDS)).toBeVisible()
    const file = await page.request.get(`${copy.origin}/returns/${id}/submitted/return.csv`)
    expect(file.headers()['content-disposition']).toContain('training-copy-invented-')
  } finally {
    await copy.stop()
  }
})
