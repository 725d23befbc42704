import { expect, type Page } from '@playwright/test'

/** A number of a dashboard, what stands with it, and where it leads; nowhere is no address. */
interface Found {
  readonly number: string
  readonly beside: readonly string[]
  readonly hrefs: readonly string[]
}

/**
 * Opens every page to which a number of this dashboard leads, and finds the number there, with what it was counted from.
 * Gives how many numbers there were: of results, of the rows of charts, and of what charts say in words.
 */
export async function followNumbers(page: Page, dashboard: string, texts = new Map<string, string>()) {
  await page.goto(dashboard)
  const found = await page.getByRole('main').evaluate(numbersIn)
  expect(found.length, dashboard).toBeGreaterThan(0)
  for (const { number, beside, hrefs } of found) {
    const where = `${number} on ${dashboard}`
    expect(hrefs, where).not.toEqual([])
    await Promise.all(
      hrefs.map(async (href) => texts.set(href, texts.get(href) ?? (await textOf(page, href)))),
    )
    const there = hrefs.map((href) => texts.get(href)).join(' ')
    expect(
      [number, ...beside].filter((held) => !there.includes(held)),
      `${where}, at ${hrefs.join(' and ')}`,
    ).toEqual([])
  }
  return found.length
}

/** Every number of a page's main part, but for those that name a provider, a line or a quarter. Runs in the browser. */
function numbersIn(main: Element): Found[] {
  const all = (within: Element, selector: string) => [...within.querySelectorAll(selector)]
  const textIn = (element: Element | undefined) => element?.textContent.trim() ?? ''
  const hrefsIn = (within: Element, selector: string) =>
    all(within, selector).flatMap((link) => link.getAttribute('href') ?? [])

  const results = all(main, '.app-figure__headline').map((headline) => ({
    number: textIn(headline),
    beside: all(headline.parentElement ?? headline, '.app-figure__part')
      .map(textIn)
      .filter(isCount),
    hrefs: [headline.closest('a')?.getAttribute('href') ?? []].flat(),
  }))
  // A figure of the matrix is the first text of its cell; its counts and its interval are small.
  // What a case waits for is no figure, and leads to its case.
  const cells = all(main, '.app-matrix td a:not([href*="/cases/"])').map((link) => ({
    number: link.firstChild?.nodeType === Node.TEXT_NODE ? (link.firstChild.textContent?.trim() ?? '') : '',
    beside: all(link, 'small').map(textIn),
    hrefs: [link.getAttribute('href') ?? []].flat(),
  }))
  // A row of a provider: its figure with its counts, and what all come to.
  const lines = all(main, '.app-row__figure, .app-row__strip').flatMap((place) =>
    all(place, 'a').map((link) => ({
      number: textIn(link),
      beside: all(place, '.app-row__figure > span').map(textIn).filter(isCount),
      hrefs: [link.getAttribute('href') ?? []].flat(),
    })),
  )
  const judged = all(main, '.app-judged tbody tr').map((row) => ({
    number: textIn(row.querySelector('.app-judged__worst a') ?? undefined),
    beside: (
      textIn(row.querySelector('.app-judged__patients') ?? undefined).match(
        /[\d,]+ of [\d,]+(?! quarters)/,
      ) ?? []
    ).slice(0, 1),
    hrefs: hrefsIn(row, '.app-judged__worst a'),
  }))
  const rows = all(main, 'figure.app-chart tbody tr').map((row) => {
    const [result, counts, interval] = all(row, 'td')
    // `24 of 40` stands there as it stands here; of `4,578 days, 70 patients` each number does.
    const from = textIn(counts).match(/[\d,]+ of [\d,]+|\d[\d,]*/g) ?? []
    const beside = [...from, textIn(interval)].filter((text) => /\d/.test(text))
    return { number: textIn(result), beside, hrefs: result ? hrefsIn(result, 'a') : [] }
  })
  const said = all(main, 'figure.app-chart').flatMap((figure) => {
    const words = [...all(figure, '.app-chart__title'), ...all(figure, '.app-chart__sentence')].map(textIn)
    const numbers =
      words.join(' ').match(/\d[\d,]*(?:\.\d+)?(?:%|(?= days))|[\d,]+ of [\d,]+\b(?! providers)/g) ?? []
    const hrefs = hrefsIn(figure, '.app-chart__sources a')
    return [...new Set(numbers)].map((number) => ({ number, beside: [], hrefs }))
  })
  return [...results, ...cells, ...lines, ...judged, ...rows, ...said].filter(({ number }) =>
    /\d/.test(number),
  )

  function isCount(part: string) {
    return /^[\d,]+ of [\d,]+$/.test(part)
  }
}

async function textOf(page: Page, href: string): Promise<string> {
  const answer = await page.request.get(href)
  expect(answer.status(), href).toBe(200)
  const main = /<main[^]*<\/main>/.exec(await answer.text())?.[0] ?? ''
  return main.replaceAll(/<!-- -->|<[^>]*>/g, '')
}
