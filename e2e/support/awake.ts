import type { Page } from '@playwright/test'

/**
 * Opens an address, and answers once its scripts have taken the page over, where it may run any: from then on it says, saves and draws
 * by itself.
 */
export async function openAwake(page: Page, address: string, javaScriptEnabled = true) {
  const answer = await page.goto(address)
  if (javaScriptEnabled) await untilAwake(page)
  return answer
}

/** Waits until the scripts of the page, as it now stands, have taken it over. */
export async function untilAwake(page: Page) {
  await page.waitForFunction(isAwake)
}

/** Whether what waits for a script of the design system has it, as each header does: those come last, once a page has been taken over. */
function isAwake() {
  const waiting = [...document.querySelectorAll<HTMLElement>('[data-module]')]
  return (
    waiting.length > 0 && waiting.every((each) => each.hasAttribute(`data-${each.dataset['module']}-init`))
  )
}
