import { expect, test } from 'vitest'
import { takeOwnFile } from '@/operations/take-own-data'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'

const { lead1, gatekeeper1 } = await registerOrganisations()
interface Taken {
  person: Record<string, unknown>
  refersToYou: Record<string, Record<string, unknown>[]>
  whatYouDid: { action: string }[]
}
const take = async (actor: typeof lead1) => JSON.parse(await takeOwnFile(actor)) as Taken

test('a person takes everything that refers to them, from whatever table, and no secret', async () => {
  await asSuperuser(`UPDATE person SET passphrase_hash = '$argon2id$kept'`)
  await asSuperuser(`INSERT INTO session (token_hash, person_id, created_at, last_seen_at, fresh_at)
    SELECT sha256(name::bytea), id, now(), now(), now() FROM person`)
  const taken = await take(lead1)
  expect(taken.person).toMatchObject({ email: 'lead1@test.example' })
  const tables = await asSuperuser<{
    name: string
  }>(`SELECT c.conrelid::regclass || '.' || a.attname AS name FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass`)
  expect(Object.keys(taken.refersToYou).sort()).toEqual(tables.map(({ name }) => name).sort())
  expect(taken.refersToYou['membership.person_id']).toMatchObject([{ role: 'service-lead' }])
  expect(taken.refersToYou['session.person_id']).toHaveLength(1)
  expect(JSON.stringify(taken)).not.toMatch(/argon2|token_hash|passphrase_hash|"secret"/)
})

test('of nobody else anything is taken, and that it was taken stands in the trail', async () => {
  const taken = await take(gatekeeper1)
  expect(JSON.stringify(taken)).not.toContain(lead1.personId)
  expect(await asSuperuser(`SELECT FROM audit_event WHERE action = 'account-data-taken'`)).toHaveLength(2)
  await expect(withActor(null, ({ tx }) => tx.$queryRaw`SELECT take_my_data()`)).rejects.toThrow(
    /nobody is asking/,
  )
})
