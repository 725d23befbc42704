import { expect, test } from 'vitest'
import { isListed, readListed } from '@/domain/access/listed-passphrases'

const listed = readListed('123456\r\nthree blind mice\nETOILE du Matin\nZoe\u0301 zoe\u0301 zoe\u0301 zo\n\n')

test('a passphrase of the list is refused however it is written, and no other', () => {
  for (const chosen of [
    'three blind mice',
    'Three Blind MICE',
    'etoile du matin',
    'zo\u00e9 zo\u00e9 zo\u00e9 zo',
  ])
    expect([chosen, isListed(chosen, listed)]).toEqual([chosen, true])
  for (const chosen of [
    'four wandering teapots',
    'three blind mice and a cat',
    'threeblindmice',
    '123456',
    '',
  ])
    expect([chosen, isListed(chosen, listed)]).toEqual([chosen, false])
})

test('of a list only what is long enough to be chosen is kept', () => {
  expect(listed.size).toBe(3)
  expect(readListed('').size).toBe(0)
})
