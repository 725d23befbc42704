import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isListedIn } from '@/server/session/listed-passphrases'

const folder = mkdtempSync(path.join(tmpdir(), 'listed-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const fileOf = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

test('a file of known passphrases is read, and without one none is known', () => {
  const file = fileOf('known.txt', 'correct horse battery\n')
  expect(isListedIn(file, 'Correct horse battery')).toBe(true)
  expect(isListedIn(file, 'four wandering teapots')).toBe(false)
  expect(isListedIn('', 'correct horse battery')).toBe(false)
})

test('where it cannot be read, or is larger than can be held, nobody chooses a passphrase', () => {
  expect(() => isListedIn(path.join(folder, 'nothing.txt'), 'four wandering teapots')).toThrow(/ENOENT/)
  const large = fileOf('large.txt', '')
  truncateSync(large, 100_000_001)
  expect(() => isListedIn(large, 'four wandering teapots')).toThrow(/larger than 100 MB/)
})
