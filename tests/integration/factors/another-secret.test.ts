import { expect, test, vi } from 'vitest'
import { giveCode } from '@/operations/give-code'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { asSuperuser } from '../../support/database'
import { anEnrolledPerson, begin, codeOf, databaseTime, letStepsPass } from './enrolled'

const device = 'Firefox on Linux'
const BEFORE = ownEnvironment.APP_SECRET ?? ''
const NOW = 'Qm8vT2xWc9LrB4nYpJ8dHs3FgUaEi7Zk'

/** From now on the service is as when it was started with these secrets. */
function startWith(secrets: { APP_SECRET: string; APP_SECRET_BEFORE?: string }) {
  globalThis.assuranceSettings = undefined
  vi.stubEnv('APP_SECRET', secrets.APP_SECRET)
  vi.stubEnv('APP_SECRET_BEFORE', secrets.APP_SECRET_BEFORE ?? '')
}

test('whoever signs in after the secret was changed brings their factor along, and needs the one before no more', async () => {
  const person = await anEnrolledPerson()
  const { key, personId, recoveryCodes } = person
  const [first = '', second = ''] = recoveryCodes
  const factor = async () =>
    (
      await asSuperuser<{ secret: string }>(
        `SELECT encode(secret, 'hex') AS secret FROM second_factor WHERE person_id = $1`,
        [personId],
      )
    )[0]?.secret
  const half = async () => {
    await letStepsPass(person, 10)
    return (await begin(person)).id
  }
  const [written, halves] = [
    await factor(),
    [await half(), await half(), await half(), await half(), await half()],
  ]

  startWith({ APP_SECRET: NOW })
  const code = async () => codeOf(key, await databaseTime())
  const alone = await giveCode({ half: halves[0] ?? '', code: await code(), device })
  expect(alone).toEqual({ ok: false, failure: { kind: 'unreadable' } })
  expect(await giveCode({ half: halves[0] ?? '', code: first, device })).toMatchObject({ ok: false })
  expect(await factor()).toBe(written)

  startWith({ APP_SECRET: NOW, APP_SECRET_BEFORE: BEFORE })
  expect(await giveCode({ half: halves[1] ?? '', code: first, device })).toMatchObject({ ok: true })
  expect(await giveCode({ half: halves[2] ?? '', code: first, device })).toMatchObject({ ok: false })
  expect(await giveCode({ half: halves[2] ?? '', code: await code(), device })).toMatchObject({
    ok: true,
  })
  expect(await factor()).not.toBe(written)

  await letStepsPass(person, 10)
  startWith({ APP_SECRET: NOW })
  expect(await giveCode({ half: halves[3] ?? '', code: await code(), device })).toMatchObject({
    ok: true,
  })
  expect(await giveCode({ half: halves[4] ?? '', code: second, device })).toMatchObject({ ok: false })
})
