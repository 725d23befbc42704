import type { Page } from '@playwright/test'
import { demoPassphrase } from '@/operations/demo-accounts'
import { findRunning } from './running'
import { test as base } from './test'

type OnTheDemo = {
  /** Signs in through the form, as somebody does who has read the README. */
  signInToDemo: (email: string) => Promise<void>
}

/** The test of a journey through the demo; the first one in a run waits until the demo is loaded. */
export const test = base.extend<OnTheDemo, { demoOrigin: string }>({
  demoOrigin: [async ({}, use) => use(await askForDemo()), { scope: 'worker', timeout: 300_000 }],
  baseURL: async ({ demoOrigin }, use) => use(demoOrigin),
  signInToDemo: async ({ page }, use) => use((email) => signIn(page, email)),
})

async function askForDemo() {
  const answer = await fetch(findRunning().demo)
  const said = await answer.text()
  if (!answer.ok) throw new Error(`The demo could not be loaded: ${said}`)
  return said
}

async function signIn(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Passphrase').fill(demoPassphrase)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('/')
}
