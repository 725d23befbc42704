import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { SHORTEST } from '@/domain/access/passphrase'
import { isMostUsed } from '@/server/session/most-used-passphrases'
import ofTwelve from '@/server/session/most-used-of-twelve.json'

const listed = [...dictionary.passwords]

test('none of the 3,000 passphrases that are used most is taken, nor one of them over and over', () => {
  expect(listed.length).toBeGreaterThan(3000)
  expect(listed.slice(0, 3000).filter((each) => !isMostUsed(each))).toEqual([])
  const repeated = listed.slice(0, 3000).map((each) => each.repeat(Math.ceil(SHORTEST / each.length)))
  expect(repeated.filter((each) => !isMostUsed(each))).toEqual([])
})

test('nor one of the 3,000 that are used most among those long enough to be chosen', () => {
  const long = new Set(ofTwelve.filter((each) => each.length >= SHORTEST))
  expect(long.size).toBeGreaterThanOrEqual(3000)
  expect([...long].filter((each) => !isMostUsed(each))).toEqual([])
  expect(listed.filter((each) => each.length >= SHORTEST && !isMostUsed(each))).toEqual([])
})

test.each([
  'Leave me alone',
  '7leavemealone!',
  'Dragon-dragon-Dragon',
  'chicken chicken 99',
  'monkey1monkey1',
])('%s is one of them, however it is written', (passphrase) => {
  expect(isMostUsed(passphrase)).toBe(true)
})

test.each([
  'four wandering teapots sing',
  'vT9#kq2Lw!xz',
  'dragon chicken monkey',
  '日本語のとても長い合言葉です',
  '',
])('%s is none', (passphrase) => {
  expect(isMostUsed(passphrase)).toBe(false)
})
