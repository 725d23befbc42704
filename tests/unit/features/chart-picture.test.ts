import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Chart } from '@/domain/charts/chart'
import { chartGeometry } from '@/domain/charts/chart-geometry'
import { toChartPicture } from '@/features/dashboards/to-chart-picture'
import { pointLooks, partLooks } from '@/ui/charts/chart-file'
import { escapeXml, wrap } from '@/ui/charts/svg-text'
import { share } from '../../factories/pooled-quarters'
import { aTrend } from '../../factories/trends'

const made = { lastIncluded: new Date('2026-11-03T14:05:00Z'), asAt: null }
const picture = (chart: Chart) => toChartPicture(chart, 'ZZ1 Pain & <Service>', made) ?? ''
const swing = Array.from({ length: 12 }, (_, index) => share(index % 2 === 0 ? 60 : 62, 100))
const trend = aTrend('106', [...swing, share(20, 100)])

test('a chart is a picture with its words, its key, its marks and its last submission', () => {
  const svg = picture(trend)
  const drawing = chartGeometry(trend, 'wide')
  for (const mark of drawing?.marks ?? []) expect(svg).toContain(pointLooks[mark.look])
  for (const { text } of drawing?.labels ?? []) expect(svg).toContain(`>${escapeXml(text)}</text>`)
  for (const { text } of trend.words.key) expect(svg).toContain(`>${escapeXml(text)}</text>`)
  expect(svg).toContain(`<title id="title">${escapeXml(trend.words.title)}</title>`)
  expect(svg).toContain('Made of what was submitted up to 3 November 2026 at 14:05.')
  expect(svg).toContain('OFFICIAL-SENSITIVE')
})

test('it needs nothing but itself: no style sheet, no class, no address and no script', () => {
  for (const chart of [trend, aTrend('105', [share(1, 40), share(0, 70), ['nil']])]) {
    const svg = picture(chart)
    expect(svg).not.toMatch(/class=|<style|href|url\(|<script|<image|var\(/)
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(svg).not.toContain('<Service>')
    expect(svg).toContain('Pain &amp; &lt;Service&gt;')
  }
})

test('the same chart gives the same bytes, as at whatever moment it is asked for', () => {
  expect(picture(trend)).toBe(picture(aTrend('106', [...swing, share(20, 100)])))
  const asAt = new Date('2026-11-30T23:59:59.999Z')
  expect(toChartPicture(trend, 'ZZ1 Pain & <Service>', { ...made, asAt })).toBe(picture(trend))
})

test('there is no picture where there is nothing to draw', () => {
  expect(toChartPicture(aTrend('106', [null, null]), 'ZZ1', made)).toBeNull()
})

test('every line and mark looks as it does on the page', () => {
  const styles = readFileSync('src/ui/styles/_charts.scss', 'utf8')
  const colours = new Map(
    [...styles.matchAll(/^(\$chart-[a-z]+): (#[0-9a-f]+);/gm)].map(([, name, hex]) => [name, hex]),
  )
  const long = (hex = '') => (hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex)
  const colourIn = (rule: string, what: 'stroke' | 'fill') =>
    long(colours.get(new RegExp(`${what}: (\\$chart-[a-z]+);`).exec(rule)?.[1] ?? ''))
  const rule = (name: string) =>
    new RegExp(`\\.app-chart__${name}(?:,\\n[^{]*)? \\{([^}]*)\\}`).exec(styles)?.[1] ?? ''
  for (const [part, look] of Object.entries(partLooks)) {
    expect(look, part).toContain(`stroke="${colourIn(rule(part), 'stroke')}"`)
    const dashes = /stroke-dasharray: ([\d ]+);/.exec(rule(part))?.[1]
    expect(/stroke-dasharray="([^"]+)"/.exec(look)?.[1], part).toBe(dashes)
  }
  for (const [look, drawn] of Object.entries(pointLooks)) {
    const fill = colourIn(rule(`mark--${look}`), 'fill')
    if (fill !== '') expect(drawn, look).toContain(`fill="${fill}"`)
  }
  expect(colours.size).toBeGreaterThan(9)
})

test('long words are broken between words, and none is lost', () => {
  const text = 'Six in a row on one side of the mean since quarter 2 of 2025-26'
  const lines = wrap(text, 20)
  expect(lines.join(' ')).toBe(text)
  expect(lines.every((line) => line.length <= 20)).toBe(true)
  expect(wrap('a'.repeat(50), 20)).toEqual(['a'.repeat(50)])
})
