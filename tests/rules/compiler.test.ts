import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { plantTree, ROOT } from './planted-tree'
import { runTool } from './run-tool'

/** What the compiler must refuse: the error's number, the fault, and the same thought written so that it passes. */
const faults = [
  [
    'TS2322',
    'an entry that may be missing',
    'export const first = (names: string[]): string => names[0]',
    "export const first = (names: string[]): string => names[0] ?? ''",
  ],
  [
    'TS2375',
    'an optional property given undefined',
    'export const person: { name?: string } = { name: undefined }',
    'export const person: { name?: string | undefined } = { name: undefined }',
  ],
  [
    'TS7006',
    'a parameter without a type',
    'export const say = (text) => text',
    'export const say = (text: string) => text',
  ],
  [
    'TS18047',
    'something that may be null',
    'export const size = (text: string | null) => text.length',
    'export const size = (text: string | null) => text?.length',
  ],
  [
    'TS7030',
    'a path that answers nothing',
    'export function say(yes: boolean) {\n  if (yes) return 1\n}',
    'export function say(yes: boolean) {\n  return yes ? 1 : 0\n}',
  ],
  [
    'TS7029',
    'a case that falls through',
    'export function say(n: number) {\n  let out = 0\n  switch (n) {\n    case 1:\n      out = 1\n    case 2:\n      out += 2\n  }\n  return out\n}',
    'export function say(n: number) {\n  return n\n}',
  ],
  [
    'TS2366',
    'a union member without an answer',
    "export function say(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n}",
    "export function say(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1\n    case 'b':\n      return 2\n  }\n}",
  ],
] as const

const tree = plantTree({
  ...Object.fromEntries(faults.map(([code, , fault]) => [`src/domain/fault-${code}.ts`, `${fault}\n`])),
  ...Object.fromEntries(faults.map(([code, , , clean]) => [`src/domain/clean-${code}.ts`, `${clean}\n`])),
})
afterAll(tree.remove)
const { output } = runTool('typescript-7/bin/tsc', ['--noEmit', '--pretty', 'false'], tree.dir)

test.each(faults)('the compiler refuses, by %s, %s', (code) => {
  expect(output).toMatch(new RegExp(`fault-${code}\\.ts\\(\\d+,\\d+\\): error ${code}:`))
})

test('the compiler lets the clean twins pass', () => {
  expect(output).not.toContain('clean-')
})

test('the compiler reads scripts too, which are JavaScript: by their JSDoc, and refuses a guess', () => {
  const scripts = plantTree({
    'scripts/tsconfig.json': readFileSync(path.join(ROOT, 'scripts/tsconfig.json'), 'utf8'),
    'scripts/untold.mjs': 'export const double = (number) => number * 2\n',
    'scripts/wrong.mjs':
      "/** @param {number} n */\nconst half = (n) => n / 2\nexport const one = half('2')\n",
    'scripts/told.mjs': 'export const double = (/** @type {number} */ number) => number * 2\n',
  })
  const found = runTool(
    'typescript-7/bin/tsc',
    ['--noEmit', '--pretty', 'false', '-p', 'scripts'],
    scripts.dir,
  )
  scripts.remove()
  expect(found.output).toContain('scripts/untold.mjs(1,24): error TS7006')
  expect(found.output).toContain('scripts/wrong.mjs(3,25): error TS2345')
  expect(found.output).not.toContain('scripts/told.mjs')
})
