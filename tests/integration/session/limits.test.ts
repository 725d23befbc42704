import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { signIn } from '@/operations/sign-in'
import { readSettings } from '@/server/env'
import { type Whence, accountKey } from '@/server/db/sign-in-failures'
import { rememberDevice } from '@/server/session/known-devices'
import { asSuperuser } from '../../support/database'
import { aPerson } from './people'

const guess = 'a passphrase of somebody else'
const ward: Whence = { address: '192.0.2.7', device: undefined }
const elsewhere: Whence = { address: '198.51.100.4', device: undefined }

beforeEach(() => asSuperuser('DELETE FROM sign_in_failure'))

/** What so many wrong attempts in a row are answered. */
async function fail(times: number, email: string, whence = ward) {
  const kinds: string[] = []
  for (let time = 1; time <= times; time += 1) {
    const answer = await signIn({ email, passphrase: guess, whence })
    kinds.push(answer.ok ? 'opened' : answer.failure.kind)
  }
  return kinds
}

/** Addresses without an account, each of which fails once. */
async function failingAccounts(count: number, whence = ward) {
  const emails = Array.from({ length: count }, () => `${randomUUID()}@test.example`)
  return Promise.all(emails.map(async (email) => (await fail(1, email, whence))[0]))
}

const knownOn = (email: string) => {
  const signing = { secret: readSettings().secret, now: new Date() }
  return rememberDevice(undefined, accountKey(email), signing)
}

test('who fails at one address is kept out there, and the owner is let in from another', async () => {
  const person = await aPerson()
  expect(await fail(11, person.email)).toEqual([...Array<string>(10).fill('wrong'), 'locked'])
  expect(await signIn({ ...person, whence: ward })).toMatchObject({
    failure: { kind: 'locked', of: 'account' },
  })
  expect(await signIn({ ...person, whence: elsewhere })).toMatchObject({ ok: true })
})

test('the failures of strangers keep nobody out of a browser in which they signed in before', async () => {
  const person = await aPerson()
  for (const whence of [ward, { address: null, device: undefined }]) {
    await fail(11, person.email, whence)
    const known = { ...whence, device: knownOn(person.email) }
    expect(await signIn({ ...person, whence })).toMatchObject({ failure: { kind: 'locked' } })
    expect(await signIn({ ...person, whence: known })).toMatchObject({ ok: true })
  }
})

test('a known browser has its own ten guesses, and one that knows somebody else has none', async () => {
  const [person, other] = [await aPerson(), await aPerson()]
  const known = { ...ward, device: knownOn(person.email) }
  expect((await fail(11, person.email, known)).filter((kind) => kind === 'wrong')).toHaveLength(10)
  await fail(10, other.email, known)
  expect(await signIn({ ...other, whence: known })).toMatchObject({ failure: { kind: 'locked' } })
})

test('where thirty accounts have failed, the next waits, and who is known there does not', async () => {
  const person = await aPerson()
  expect(await failingAccounts(30)).toEqual(Array<string>(30).fill('wrong'))
  const waits = { failure: { kind: 'locked', of: 'address' } }
  expect(await signIn({ ...person, whence: ward })).toMatchObject(waits)
  expect(await signIn({ ...person, whence: ward })).toMatchObject(waits)
  expect(await signIn({ ...person, whence: { ...ward, device: knownOn(person.email) } })).toMatchObject({
    ok: true,
  })
  expect(await signIn({ ...person, whence: elsewhere })).toMatchObject({ ok: true })
})

test('of two hundred accounts that are tried at once at one address, thirty are', async () => {
  const kinds = await failingAccounts(200)
  expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(30)
})

test('one account that fails often is one account, and who succeeds is none', async () => {
  const people = [await aPerson(), await aPerson()]
  for (const person of people) {
    await fail(9, person.email)
    expect(await signIn({ ...person, whence: ward })).toMatchObject({ ok: true })
  }
  const forgetful = await aPerson()
  await fail(10, forgetful.email)
  const kinds = await failingAccounts(30)
  expect(kinds.filter((kind) => kind === 'wrong')).toHaveLength(29)
})

test('where no address is known, nobody is kept out for what others do', async () => {
  const nowhere = { address: null, device: undefined }
  expect(await failingAccounts(40, nowhere)).toEqual(Array<string>(40).fill('wrong'))
  expect(await signIn({ ...(await aPerson()), whence: nowhere })).toMatchObject({ ok: true })
})
