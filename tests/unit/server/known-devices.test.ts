import { expect, test } from 'vitest'
import { knownDevice, rememberDevice } from '@/server/session/known-devices'

const now = new Date('2026-10-20T10:00:00Z')
const signing = { secret: 'a secret of thirty-two characters', now }
const [ann, ben] = ['ann'.repeat(15).slice(0, 43), 'ben'.repeat(15).slice(0, 43)]
const days = (count: number) => ({ ...signing, now: new Date(now.getTime() + count * 86_400_000) })

test('a device is known to the accounts whose owners signed in there, by one name', () => {
  const first = rememberDevice(undefined, ann, signing)
  const name = knownDevice(first, ann, signing)
  expect(name).toMatch(/^[\w-]{22}$/)
  expect(knownDevice(first, ben, signing)).toBeNull()
  const both = rememberDevice(first, ben, signing)
  expect([knownDevice(both, ann, signing), knownDevice(both, ben, signing)]).toEqual([name, name])
  expect(knownDevice(rememberDevice(undefined, ann, signing), ann, signing)).not.toBe(name)
})

test('it is forgotten after 180 days without signing in', () => {
  const cookie = rememberDevice(undefined, ann, signing)
  expect(knownDevice(cookie, ann, days(179))).not.toBeNull()
  expect(knownDevice(cookie, ann, days(180))).toBeNull()
  expect(knownDevice(rememberDevice(cookie, ann, days(179)), ann, days(358))).not.toBeNull()
})

test('of more than twenty people the one who signed in longest ago is forgotten', () => {
  const people = Array.from({ length: 21 }, (_, at) =>
    String(at).padStart(43, 'x').split('').toReversed().join(''),
  )
  const cookie = people.reduce<string | undefined>(
    (kept, each) => rememberDevice(kept, each, signing),
    undefined,
  )
  expect(people.map((each) => knownDevice(cookie, each, signing) !== null)).toEqual([
    false,
    ...Array<boolean>(20).fill(true),
  ])
  expect(cookie?.length).toBeLessThan(1_000)
})

test('a cookie that was changed, or signed with another secret, knows nobody', () => {
  const cookie = rememberDevice(undefined, ann, signing)
  const [name = '', entry = '', signature = ''] = cookie.split('.')
  const forged = [
    '',
    name,
    `${name}.${entry}`,
    `${name}.${entry}.`,
    `${name}.${entry.replace('a', 'b')}.${signature}`,
    `${name}.${entry}.${entry}.${signature}`,
    rememberDevice(undefined, ann, { ...signing, secret: 'another secret of thirty-two chars' }),
  ]
  expect(forged.map((each) => knownDevice(each, ann, signing))).toEqual(forged.map(() => null))
})
