import type { Page } from '@playwright/test'

/** What is drawn behind everything and carries nothing by itself: its ticks are said in words, its marks have edges of their own. */
const BEHIND = [
  'app-chart__grid',
  'app-strip__limits',
  'app-spark__band',
  'app-reach__outer',
  'app-reach__inner',
]

/** Something of a page, by the colours that the browser computed: of itself, and of what lies behind it, the nearest first. */
interface Seen {
  readonly name: string
  readonly inks: readonly string[]
  readonly papers: readonly string[]
}

/**
 * Whatever is drawn or written on the page as it stands that is too faint on what lies behind it: lines and marks below 3:1, letters
 * below 4.5:1 (WCAG 2.2, 1.4.11 and 1.4.3), each kind once.
 */
export async function listFaint(page: Page): Promise<string[]> {
  const canvas = await page.evaluate(canvasColour)
  const found = [
    ...tooFaint('drawn', await page.evaluate(listDrawn, BEHIND), 3, canvas),
    ...tooFaint('written', await page.evaluate(listWritten), 4.5, canvas),
    ...tooFaint('haloed', await page.evaluate(listHaloed), 4.5, canvas),
  ]
  return [...new Set(found)].toSorted()
}

function tooFaint(what: string, seen: readonly Seen[], least: number, canvas: string): string[] {
  return seen.flatMap(({ name, inks, papers }) => {
    const paper = [...papers, canvas].map(parse).find((colour) => colour !== null && colour.alpha === 1)
    const colours = inks.map(parse).filter((colour) => colour !== null && colour.alpha > 0)
    if (!paper || colours.length === 0) return []
    const most = Math.max(...colours.map((colour) => (colour ? contrast(colour, paper) : 0)))
    return most < least ? [`${what} ${name}: ${most.toFixed(1)}:1`] : []
  })
}

interface Colour {
  readonly channels: readonly number[]
  readonly alpha: number
}

/** `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0)`; null for `none`. */
function parse(text: string): Colour | null {
  const numbers = (/^rgba?\(([^)]+)\)$/.exec(text)?.[1] ?? '').split(/[,/ ]+/).map(Number)
  return numbers.length < 3 ? null : { channels: numbers.slice(0, 3), alpha: numbers[3] ?? 1 }
}

function luminance({ channels }: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels.map((each) => {
    const channel = each / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((left, right) => right - left)
  return (light + 0.05) / (dark + 0.05)
}

/** What lies behind a page that colours nothing. */
function canvasColour(): string {
  const probe = document.createElement('i')
  probe.style.cssText = 'color: Canvas; forced-color-adjust: none'
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

/** Runs in the page. A mark's letter lies on the fill of the mark; a symbol is drawn wherever it is used. */
function listDrawn(behind: readonly string[]): Seen[] {
  const main = document.querySelector('main')
  const papersOf = (element: Element | null): string[] =>
    element ? [getComputedStyle(element).backgroundColor, ...papersOf(element.parentElement)] : []
  const drawn = [...document.querySelectorAll('main svg :is(path, circle, line, rect, polyline)')]
  return drawn
    .filter((element) => !behind.some((name) => element.classList.contains(name)))
    .filter((element) => !element.matches('.app-mark__line'))
    .filter((element) => element.closest('symbol') ?? element.getClientRects().length > 0)
    .map((element) => {
      const { fill, stroke, strokeWidth } = getComputedStyle(element)
      const edge = element.matches('.app-mark__letter')
        ? element.parentElement?.querySelector(':scope > .app-mark__edge')
        : null
      const around = element.closest('[class*="app-mark--"]')?.getAttribute('class') ?? ''
      return {
        name: [around, element.getAttribute('class') ?? element.tagName].join(' ').trim(),
        inks: edge ? [stroke] : [fill, parseFloat(strokeWidth) > 0 ? stroke : 'none'],
        papers: [
          ...(edge ? [getComputedStyle(edge).fill] : []),
          ...papersOf(element.closest('symbol') ? main : element),
        ],
      }
    })
}

/** Runs in the page: every text of a drawing, and every element with words of its own. */
function listWritten(): Seen[] {
  const papersOf = (element: Element | null): string[] =>
    element ? [getComputedStyle(element).backgroundColor, ...papersOf(element.parentElement)] : []
  return [...document.querySelectorAll('main *')]
    .filter((element) => !element.closest('option, :disabled') && element.getClientRects().length > 0)
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== ''),
    )
    .map((element) => {
      const { color, fill } = getComputedStyle(element)
      const name = element.getAttribute('class') ?? element.tagName.toLowerCase()
      return { name, inks: [element.closest('svg') ? fill : color], papers: papersOf(element) }
    })
}

/** Runs in the page: a halo in the ink of its letters makes blots of them. */
function listHaloed(): Seen[] {
  return [...document.querySelectorAll('main svg text')].flatMap((element) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(element)
    if (stroke === 'none' || parseFloat(strokeWidth) === 0) return []
    return [{ name: element.getAttribute('class') ?? 'text', inks: [fill], papers: [stroke] }]
  })
}
