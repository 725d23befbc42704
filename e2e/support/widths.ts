import type { Page } from '@playwright/test'

/** The smallest phone, a usual one, and a desk. */
const WIDTHS = [320, 390, 1280]

/** Each width at which the page, as it now stands, must be pushed sideways, and the first parts of it that stick out. */
export async function listOverflows(page: Page): Promise<string[]> {
  const overflows: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    // The menu folds itself up again when the window changes.
    await page.waitForFunction(isWithin, null, { timeout: 2_000 }).catch(() => null)
    const found = await page.evaluate(listParts)
    if (found.by > 0) overflows.push(`${page.url()} by ${found.by} at ${width}: ${found.parts.join(', ')}`)
  }
  return overflows
}

/** How wide letters are that the service's pages ask for, in hundredths of their height: which face the browser fell back to. */
export function widthOfLetters(page: Page): Promise<number> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) return 0
    pen.font = "100px arial, 'Liberation Sans', sans-serif"
    return Math.round(pen.measureText('n').width)
  })
}

function isWithin() {
  return document.documentElement.scrollWidth <= document.documentElement.clientWidth
}

/** What sticks out of something that scrolls by itself is where it should be. */
function listParts() {
  const { scrollWidth, clientWidth } = document.documentElement
  const scrolls = (element: Element) => element.closest('.nhsuk-scroll__content') !== null
  const parts = [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element))
    .map(({ tagName, className, textContent }) => `${tagName}.${className} "${textContent.slice(0, 30)}"`)
  return { by: scrollWidth - clientWidth, parts: parts.slice(0, 4) }
}

/** Words of column titles that are continued on another line without a hyphen. */
export function listBroken(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const range = document.createRange()
    const texts = [...document.querySelectorAll('thead th')].flatMap((head) => {
      const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      while (walker.nextNode()) found.push(walker.currentNode as Text)
      return found
    })
    return texts.flatMap((text) =>
      [...text.data.matchAll(/[^\s\u00ad-]+/g)].flatMap(({ 0: word, index }) => {
        // Of each letter the last place: the hyphen that is drawn before it stands on the line above.
        const tops = new Set(
          Array.from(word, (_, letter) => {
            range.setStart(text, index + letter)
            range.setEnd(text, index + letter + 1)
            return Math.round([...range.getClientRects()].at(-1)?.top ?? 0)
          }),
        )
        return tops.size > 1 ? [word] : []
      }),
    )
  })
}
