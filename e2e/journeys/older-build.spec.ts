import type { Page } from '@playwright/test'
import { BEFORE_FOR_TESTS } from '../../scripts/lib/environments.mjs'
import { startBuiltService } from '../../tests/support/built-service'
import { ask } from '../support/ask'
import { boxOn, fillSection } from '../support/fill-section'
import { PROGRAMME, statusOf } from '../support/open-programme'
import { registerPlace } from '../support/places'
import { idOf } from '../support/returns'
import { findRunning } from '../support/running'
import { signInAs } from '../support/sessions'
import { expect, test } from '../support/test'

const STAY = { name: 'Save and stay on this page' }

/** A page of a return as the build before draws it; then the service of now stands in the place of that one. */
async function openOnOlderBuild(page: Page) {
  const databaseUrl = findRunning().database.appUrl
  const older = await startBuiltService({ databaseUrl, settings: BEFORE_FOR_TESTS })
  const { provider } = await registerPlace()
  await signInAs(page.context(), 'contributor', provider)
  await page.goto(`${older.origin}/returns/${idOf(provider)}/programme`, { waitUntil: 'networkidle' })
  await older.stop()
  const newer = await startBuiltService({ databaseUrl, port: older.port })
  return { provider, stop: newer.stop }
}

async function storedOf(provider: string) {
  const figures = await ask<{ number: string }>(
    `SELECT number FROM draft_figure WHERE provider_code = $1 AND indicator = '106' AND field = 'numerator'`,
    [provider],
  )
  return figures.map(({ number }) => Number(number))
}

/** Parts of the older build that nobody has fetched are served no more. */
function forgiveMissingParts(faults: string[]) {
  const others = faults.filter((fault) => !/404|Failed to load|ChunkLoadError|_next\/static/.test(fault))
  faults.splice(0, faults.length, ...others)
}

test('a page of the build before goes with all that was typed into the page of now, by one press', async ({
  page,
  expectStatus,
  watched,
}) => {
  test.slow()
  const { provider, stop } = await openOnOlderBuild(page)
  try {
    expectStatus(409)
    await fillSection(page, PROGRAMME)
    await expect(statusOf(page)).toHaveText(/^Not saved: the service was renewed while this page was open/)
    expectStatus(409)
    await page.getByRole('button', STAY).click()
    await expect(page.getByText('The service was renewed while this page was open.')).toBeVisible()
    await expect(boxOn(page, '106', 'numerator')).toHaveValue('24')
    await page.getByRole('button', STAY).click()
    await expect(page).toHaveURL(/saved=yes/)
    expect(await storedOf(provider)).toEqual([24])
    forgiveMissingParts(watched.faults)
  } finally {
    await stop()
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it is answered with everything that was typed, by the words of its page, and the way to the page of now', async ({
    page,
    expectStatus,
  }) => {
    test.slow()
    const { provider, stop } = await openOnOlderBuild(page)
    try {
      await fillSection(page, PROGRAMME)
      expectStatus(409)
      await page.getByRole('button', { name: 'Save and continue' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'The service was renewed while your page was open',
      )
      await expect(page.getByRole('term').filter({ hasText: /^106, .*complet/ })).toHaveCount(1)
      await expect(page.getByRole('definition').filter({ hasText: /^\s*24\s*$/ })).toHaveCount(1)
      await page.getByRole('link', { name: 'Open this page again' }).click()
      await fillSection(page, PROGRAMME)
      await page.getByRole('button', { name: 'Save and continue' }).click()
      await expect(page).toHaveURL(/\/outcomes/)
      expect(await storedOf(provider)).toEqual([24])
    } finally {
      await stop()
    }
  })
})
