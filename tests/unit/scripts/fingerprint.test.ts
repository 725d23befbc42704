import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../../scripts/lib/fingerprint.mjs'

let root: string
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text)
const current = () =>
  fingerprint({ root, inputs: ['src', 'package.json'], except: ['src/made'], facts: ['v20'] })

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'fingerprint-'))
  mkdirSync(path.join(root, 'src', 'made'), { recursive: true })
  write('src/a.ts', 'one')
  write('package.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('the same content gives the same text', () => {
  const before = current()
  write('src/a.ts', 'one')
  expect(current()).toBe(before)
})

test.each([
  ['another byte', () => write('src/a.ts', 'two')],
  ['a new file', () => write('src/b.ts', '')],
  ['a file that was renamed', () => renameSync(path.join(root, 'src/a.ts'), path.join(root, 'src/b.ts'))],
  ['a file that was deleted', () => rmSync(path.join(root, 'package.json'))],
])('%s gives another text', (_, change) => {
  const before = current()
  change()
  expect(current()).not.toBe(before)
})

test('what is made and not written does not count', () => {
  const before = current()
  write('src/made/client.ts', 'generated')
  expect(current()).toBe(before)
})

test('another Node gives another text', () => {
  const given = { root, inputs: ['src'] }
  expect(fingerprint({ ...given, facts: ['v20'] })).not.toBe(fingerprint({ ...given, facts: ['v22'] }))
})
