import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { excessGeometry, sayExcess } from '@/domain/charts/excess-geometry'
import { funnelGeometry } from '@/domain/charts/funnel-geometry'
import { judgeAmongPeers } from '@/domain/judgement/among-peers'
import { excessFile } from '@/ui/charts/excess-file'
import { funnelFile } from '@/ui/charts/funnel-file'
import { limitLooks } from '@/ui/charts/funnel-picture'
import { intervalKey, intervalLooks, intervalSvg } from '@/ui/charts/interval-pieces'
import { markSvg } from '@/ui/charts/mark-file'
import { markColours } from '@/ui/marks/mark-picture'
import { lineKey, sparkLooks, sparkSvg, stripLooks, stripSvg } from '@/ui/charts/row-pieces'
import { rowsFile } from '@/ui/charts/rows-file'
import { markParts } from '@/ui/marks/mark-parts'
import { intervalPaths } from '@/ui/marks/interval-paths'
import { peersOf } from '../../factories/judged'
import { indicatorOf } from '../../factories/pooled-quarters'

const words = { title: 'A & B', subtitle: 'Of <all>', sentence: 'As they are.', foot: ['Made of it.'] }
const peers = judgeAmongPeers(indicatorOf('106'), peersOf(new Array<[number, number]>(6).fill([50, 100])))
const point = { key: 'ZZ2', patients: 100, value: 0.1, look: 'beyond-worse' } as const
const funnel = funnelGeometry(peers, { value: 0.5, label: 'All: 50.0%' }, [point])
const strip = { value: 0.4, lower: 0.3, upper: 0.5, all: 0.45, maximum: 1 }
const limits = { '95': { lower: 0.2, upper: 0.6 }, '99.8': { lower: 0.1, upper: 0.7 } }
const excess = excessGeometry([-1, 2.5, 0])

const pictures = [
  funnel ? funnelFile(funnel, words) : '',
  excess ? excessFile(excess, words) : '',
  rowsFile(
    {
      rowHeight: 52,
      columns: [
        { width: 100, heading: 'Line' },
        { width: 260, heading: '' },
        { width: 220, heading: '' },
      ],
      rows: [
        [
          { text: '106 A line whose title is longer than its column <is>' },
          {
            svg: sparkSvg({ points: [{ value: 0.4 }, { value: 0.2, mark: 'worse' }], notes: [0] }),
            height: 44,
          },
          { svg: stripSvg({ ...strip, limits }), height: 30 },
        ],
      ],
    },
    { ...words, key: lineKey },
  ),
]

test('every picture needs nothing but itself, says whose it is, and is well-formed', () => {
  for (const svg of pictures) {
    expect(svg).toMatch(/^<svg [^]*<\/svg>\n$/)
    expect(svg).not.toMatch(/class=|<style|href|url\(|<script|<image|var\(|NaN|Infinity|undefined/)
    expect(svg).not.toContain('<all>')
    for (const text of ['A &amp; B', 'Of &lt;all&gt;', 'As they are.', 'Made of it.'])
      expect(svg).toContain(text)
    expect(svg.match(/<g/g)?.length).toBe(svg.match(/<\/g>/g)?.length)
  }
})

test('a funnel that is taken away is the funnel of its page', () => {
  for (const part of ['outer', 'inner', 'score', 'centre', 'grid', 'axis'] as const)
    expect(pictures[0]).toContain(`d="${funnel?.[part]}"`)
  for (const { x, y, look } of funnel?.marks ?? []) expect(pictures[0]).toContain(markSvg(look, x, y))
  for (const { text } of funnel?.labels ?? []) expect(pictures[0]).toContain(`>${text}</text>`)
})

test('observed minus expected lies about 0, and says what is furthest from it', () => {
  expect(excess).toMatchObject({ furthest: 2.5, zero: 'M0 45H358', line: 'M8 59.8L179 8L350 45' })
  expect([sayExcess(2.5), sayExcess(-0.44)]).toEqual(['+2.5', '−0.4'])
  expect(excessGeometry([1])).toBeNull()
})

test('an interval that reaches further than its scale ends in an arrow, and a limit beyond it has no edge', () => {
  const figures = { value: 0.05, lower: 0.01, upper: 0.3, centre: 0.04 }
  const drawn = intervalPaths({ ...figures, limits: { lower: 0.02, upper: 0.4 }, scale: [0, 0.1] }, 100)
  expect(drawn).toMatchObject({
    ...{ limits: 'M20 6H100V18H20Z', edges: 'M20 6V18', centre: 'M40 0V24', point: 'M50 12h0' },
    interval: 'M10 12H100M99 6L100 12L99 18',
  })
  const nothing = { value: undefined, lower: undefined, upper: undefined, centre: undefined, limits: null }
  expect(Object.values(intervalPaths({ ...nothing, scale: [0, 1] }, 100)).join('')).toBe('')
  expect(intervalSvg({ ...nothing, scale: [0, 1] }, 100, true)).toBe('')
})

/** The rules of a style sheet by the last class of their selector, with their colours written out. */
function rulesOf(sheet: string): ReadonlyMap<string, string> {
  const styles = readFileSync(`src/ui/styles/${sheet}`, 'utf8')
  const colours = [...styles.matchAll(/^(\$[a-z-]+): (#[0-9a-f]+);/gm)]
  const written = colours.reduce(
    (text, [, name = '', hex = '']) => text.replaceAll(`${name};`, `${hex};`),
    styles,
  )
  const [shown = ''] = written.split('@media (forced-colors')
  return new Map(
    [...shown.matchAll(/\.(app-[a-z]+__[a-z]+)(?:,\n[^{}]*)? \{\n([^}]*)\}/g)].map(
      ([, name = '', rule = '']) => [name, rule],
    ),
  )
}

const long = (hex: string) => (/^#...$/.test(hex) ? hex.replace(/[0-9a-f]/g, '$&$&') : hex)

test.each([
  ['_marks.scss', 'app-spark', sparkLooks],
  ['_provider.scss', 'app-reach', stripLooks],
  ['_indicator.scss', 'app-chart', limitLooks],
  ['_indicator.scss', 'app-strip', { edges: intervalLooks.edges, centre: intervalLooks.centre }],
])('in %s every part of %s looks as it does in a picture', (sheet, prefix, looks) => {
  const rules = rulesOf(sheet)
  for (const [part, look] of Object.entries(looks)) {
    const rule = rules.get(`${prefix}__${part}`) ?? ''
    expect(rule, part).not.toBe('')
    for (const what of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray']) {
      const styled = new RegExp(`(?:^|\\s)${what}: ([^;]+);`).exec(rule)?.[1]
      const drawn = new RegExp(` ?${what}="([^"]+)"`).exec(look)?.[1]
      if (styled !== undefined && styled !== 'none') expect(drawn, `${part} ${what}`).toBe(long(styled))
    }
  }
})

test('marks have the colours of their style sheet, and every shape is written', () => {
  const styles = readFileSync('src/ui/styles/_marks.scss', 'utf8')
  for (const [name, hex] of Object.entries(markColours)) expect(styles).toContain(`$mark-${name}: ${hex};`)
  for (const look of Object.keys(markParts) as (keyof typeof markParts)[])
    for (const part of markParts[look])
      expect(markSvg(look, 1, 2)).toContain('d' in part ? ` d="${part.d}"` : ` r="${part.r}"`)
  expect(intervalKey.length).toBeGreaterThan(4)
})
