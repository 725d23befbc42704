import type { Page } from '@playwright/test'

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
