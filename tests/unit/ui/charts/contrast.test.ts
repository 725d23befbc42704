import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const styles = readFileSync(
  path.resolve(import.meta.dirname, '../../../../src/ui/styles/_charts.scss'),
  'utf8',
)
const colours = Object.fromEntries(
  [...styles.matchAll(/^\$chart-([a-z]+): (#[0-9a-f]{3,6});/gm)].map(([, name = '', hex = '']) => [
    name,
    hex,
  ]),
)

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left)
  return (light + 0.05) / (dark + 0.05)
}

test('contrast is worked out as published: NHS blue on white is 6.38, black on white is 21', () => {
  expect(contrast('#005eb8', '#fff')).toBeCloseTo(6.38, 1)
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})

test.each([
  ['outline', 3],
  ['point', 3],
  ['apart', 3],
  ['interval', 3],
  ['line', 3],
  ['gap', 3],
  ['axis', 3],
  ['label', 4.5],
])('the %s stands out from the paper by at least %d to 1', (name, least) => {
  expect(contrast(colours[name] ?? '', colours['paper'] ?? '')).toBeGreaterThanOrEqual(least)
})

test('every colour that is drawn is one of these', () => {
  const drawn = [...styles.matchAll(/(?:fill|stroke): (?!none)([^;]+);/g)].map(([, colour]) => colour)
  expect(drawn.length).toBeGreaterThan(10)
  expect(drawn.filter((colour) => !Object.keys(colours).some((name) => colour === `$chart-${name}`))).toEqual(
    [],
  )
})
