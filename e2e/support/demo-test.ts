import type { BrowserContext, Page } from '@playwright/test'
import { demoPassphrase } from '@/operations/demo-accounts'
import { findRunning } from './running'
import { test as base } from './test'

type OnTheDemo = {
  /** Signs in through the form, as somebody does who has read the README; whoever has been here before is still signed in. */
  signInToDemo: (email: string) => Promise<void>
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** Of those who have signed in, by their address. */
const sessions = new Map<string, Cookies>()

/** The test of a journey through the demo; the first one in a run waits until the demo is loaded. */
export const test = base.extend<OnTheDemo, { demoOrigin: string }>({
  demoOrigin: [async ({}, use) => use(await askForDemo()), { scope: 'worker', timeout: 300_000 }],
  baseURL: async ({ demoOrigin }, use) => use(demoOrigin),
  signInToDemo: async ({ page, context }, use) =>
    use(async (email) => {
      const kept = sessions.get(email)
      if (kept) return context.addCookies(kept)
      await signIn(page, email)
      sessions.set(email, await context.cookies())
    }),
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
