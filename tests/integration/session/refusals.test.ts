import { expect, test } from 'vitest'
import { closeFailureCounts } from '@/operations/close-failure-counts'
import { signIn } from '@/operations/sign-in'
import { asSuperuser } from '../../support/database'
import { aPerson } from './people'

const guess = 'a passphrase of somebody else'

async function fail(times: number, email: string) {
  for (let time = 1; time <= times; time += 1) await signIn({ email, passphrase: guess })
}

const told = (object: string) =>
  asSuperuser<{ action: string; held: unknown }>(
    `SELECT action, new AS held FROM audit_event WHERE organisation = 'national' AND object = $1
      AND action <> 'person-registered' AND action <> 'role-granted' ORDER BY seq`,
    [object],
  )
const actions = async (object: string) => (await told(object)).map(({ action }) => action)
/** What was counted until now becomes that of an earlier day, each time of another. */
const aDayPasses = () =>
  asSuperuser(`UPDATE sign_in_refusal SET day = day - 1 - (SELECT count(*) FROM sign_in_refusal WHERE closed_at IS NOT NULL)::int
    WHERE closed_at IS NULL`)
const length = async () => (await asSuperuser('SELECT FROM audit_event')).length

test('the trail is told at once that an account is closed for a while, once a day, and of no single failure', async () => {
  const { email, personId } = await aPerson()
  await fail(10, email)
  expect(await actions(personId)).toEqual([])
  await fail(5, email)
  expect(await actions(personId)).toEqual(['account-locked'])
})

test('once the day is over it is told how often, and once', async () => {
  const { email, personId } = await aPerson()
  await fail(13, email)
  await aDayPasses()
  expect(await closeFailureCounts(new Date())).toBeGreaterThan(0)
  const counted = (await told(personId)).filter(({ action }) => action === 'sign-ins-refused')
  expect(counted).toMatchObject([{ held: { refused: 10, locked: 3 } }])
  const before = await length()
  expect(await closeFailureCounts(new Date())).toBe(0)
  expect(await length()).toBe(before)
})

test('without anybody who keeps the time, the next refusal tells it', async () => {
  const { email, personId } = await aPerson()
  await fail(1, email)
  await aDayPasses()
  expect(await actions(personId)).toEqual([])
  await fail(1, 'nobody.at.all@test.example')
  expect(await actions(personId)).toEqual(['sign-ins-refused'])
})

test('a day that goes on is not closed, whatever the clock of whoever asks', async () => {
  await fail(1, (await aPerson()).email)
  await closeFailureCounts(new Date())
  expect(await closeFailureCounts(new Date('2099-01-01T12:00:00Z'))).toBe(0)
})

test('a hundred strangers make one line a day', async () => {
  await aDayPasses()
  await closeFailureCounts(new Date())
  const before = await length()
  const strangers = Array.from({ length: 100 }, (_, at) => `stranger-${String(at)}@test.example`)
  for (const email of strangers) await fail(1, email)
  expect(await length()).toBe(before)
  await aDayPasses()
  await closeFailureCounts(new Date())
  const counted = (await told('unknown-account')).filter(({ action }) => action === 'sign-ins-refused')
  expect(counted.at(-1)).toMatchObject({ held: { refused: 100, locked: 0 } })
})
