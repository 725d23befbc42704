import { expect, test, vi } from 'vitest'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { asSuperuser } from '../../support/database'
import { anEnrolledPerson, begin, codeOf, databaseTime, letStepsPass } from './enrolled'

const device = 'Firefox on Linux'
const BEFORE = ownEnvironment.APP_SECRET ?? ''
const NOW = 'Qm8vT2xWc9LrB4nYpJ8dHs3FgUaEi7Zk'

/** The service as it is when it was started with these secrets. */
async function startedWith(secrets: { APP_SECRET: string; APP_SECRET_BEFORE?: string }) {
  vi.resetModules()
  vi.stubEnv('APP_SECRET', secrets.APP_SECRET)
  vi.stubEnv('APP_SECRET_BEFORE', secrets.APP_SECRET_BEFORE ?? '')
  return import('@/operations/give-code')
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

  const changed = await startedWith({ APP_SECRET: NOW })
  const code = async () => codeOf(key, await databaseTime())
  const alone = await changed.giveCode({ half: halves[0] ?? '', code: await code(), device })
  expect(alone).toEqual({ ok: false, failure: { kind: 'unreadable' } })
  expect(await changed.giveCode({ half: halves[0] ?? '', code: first, device })).toMatchObject({ ok: false })
  expect(await factor()).toBe(written)

  const both = await startedWith({ APP_SECRET: NOW, APP_SECRET_BEFORE: BEFORE })
  expect(await both.giveCode({ half: halves[1] ?? '', code: first, device })).toMatchObject({ ok: true })
  expect(await both.giveCode({ half: halves[2] ?? '', code: first, device })).toMatchObject({ ok: false })
  expect(await both.giveCode({ half: halves[2] ?? '', code: await code(), device })).toMatchObject({
    ok: true,
  })
  expect(await factor()).not.toBe(written)

  await letStepsPass(person, 10)
  const after = await startedWith({ APP_SECRET: NOW })
  expect(await after.giveCode({ half: halves[3] ?? '', code: await code(), device })).toMatchObject({
    ok: true,
  })
  expect(await after.giveCode({ half: halves[4] ?? '', code: second, device })).toMatchObject({ ok: false })
})
