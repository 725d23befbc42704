import ts from 'typescript'
import { expect, test } from 'vitest'
import { frameworkOf } from '@/domain/catalogue'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { sourcesIn } from './sources-in'

const { indicators } = frameworkOf('hsps-1767')
const CODES = new Set(indicators.map(({ code }) => code))

/** Where lines are defined, and the rules that compare one with another; and the invented figures of the demo. */
const MAY_NAME = /^src\/(domain\/catalogue\/(indicators\/|rules\/|pages\.ts)|demo\/)/

/** The codes of indicators that a file names, alone or as part of a box's name: '106', '106.numerator'. */
function codesIn(name: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
    const code = isText ? (/^(\d{3})(\.\w+)?$/.exec(node.text)?.[1] ?? '') : ''
    if (CODES.has(code)) found.push(`${name}: ${code}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true))
  return found
}

test('a code is found where it is named, and a number of three digits is none', () => {
  const text = "const a = { '106': 1 }\nconst b = '110.paired'\nconst c = 106\nconst d = '999'"
  expect(codesIn('x.ts', text)).toEqual(['x.ts: 106', 'x.ts: 110'])
})

test('an indicator has two places: its file, and its line in the list; nothing else names one', () => {
  const elsewhere = sourcesIn('src').filter(({ name }) => !MAY_NAME.test(name))
  expect(elsewhere.length).toBeGreaterThan(500)
  expect(elsewhere.flatMap(({ name, text }) => codesIn(name, text))).toEqual([])
})

test('each file of an indicator names its own code, or that of a line from which a box is filled in', () => {
  const files = sourcesIn('src/domain/catalogue/indicators').filter(({ name }) => /\/\d{3}-/.test(name))
  expect(files).toHaveLength(indicators.length)
  for (const { name, text } of files) {
    const own = /\/(\d{3})-/.exec(name)?.[1] ?? ''
    const line = indicators.filter(isQuarterly).find(({ code }) => code === own)
    const sources = Object.values(line ? boxesOf(line) : {}).flatMap(
      ({ filledFrom }) => filledFrom?.[0] ?? [],
    )
    const others = new Set(codesIn(own, text).filter((found) => !found.endsWith(own)))
    expect(
      [...others].filter((found) => !sources.includes(found.slice(-3))),
      name,
    ).toEqual([])
  }
})
