import type { Locator, Page } from '@playwright/test'

/** Tabs on, as somebody would who reads every stop, until the control has the focus. */
export async function tabTo(page: Page, control: Locator) {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Sixty presses of Tab did not lead there')
}
