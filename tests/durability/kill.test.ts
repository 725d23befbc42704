import { beforeAll, expect, test } from 'vitest'
import { killings } from './kill-often'
import type { Run } from './run'
import { openStage } from './stage'

const SEED = 1767
/** Three kill the service and PostgreSQL, and at each kind of moment. */
const KILLS = 3
let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
  return stage.close
})

test(`nothing that was acknowledged is lost, doubled or half-written when the service and PostgreSQL are killed ${KILLS} times under four clients`, async () => {
  const planned = killings(KILLS)
  const { run, faults } = await stage.perform({ name: 'as_shipped', seed: SEED, killings: planned })
  expect(faults).toEqual([])
  process.stdout.write(`${sayCounts(run, planned.length)}\n`)
})

// The starter refuses such a database and the health check reports it; here the fault is put in behind their backs. What
// was written down only in the memory of PostgreSQL's processes goes with them.
test('with synchronous_commit = off the same clients and kills lose acknowledged returns, and are seen to', async () => {
  await stage.sql(`ALTER SYSTEM SET wal_writer_delay = '10s'`)
  await stage.sql(`ALTER SYSTEM SET wal_writer_flush_after = '1GB'`)
  await stage.sql('SELECT pg_reload_conf()')
  const spoil = 'ALTER DATABASE without_waiting SET synchronous_commit = off'
  const killing = { victim: 'postgres', moment: 'acknowledged' } as const
  const { faults } = await stage.perform({
    ...{ name: 'without_waiting', seed: SEED, spoil },
    killings: [killing, killing],
  })
  expect(faults.map(({ fault }) => fault)).toContain('lost')
})

// A second submission is stopped by the state of the return, with or without a key. What the key is for is the answer: the
// form that is posted again must hear that it was accepted, and not that nothing was saved.
test('without idempotency keys a form that is posted again is refused although its return was submitted, and that is seen', async () => {
  // After a return is stored and before that is answered: there the client posts again what stands.
  const killing = { victim: 'service', moment: 'stored' } as const
  const { faults } = await stage.perform({
    ...{ name: 'without_keys', seed: SEED, spoil: FORGET_KEYS },
    killings: [killing, killing],
  })
  const found = faults.map(({ fault }) => fault)
  expect(found).toContain('refused although it stands')
  expect(found).not.toContain('doubled')
})

const FORGET_KEYS = `
  CREATE FUNCTION forget_key() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN NEW.idempotency_key := gen_random_uuid(); RETURN NEW; END $$;
  CREATE TRIGGER receipt_forgets_its_key BEFORE INSERT ON receipt FOR EACH ROW EXECUTE FUNCTION forget_key()`

function sayCounts({ told, repeated }: Run, kills: number): string {
  const submitted = told.filter(({ versions }) => versions.length > 0).length
  const only = told.length - submitted
  return `${kills} kills (seed ${SEED}): ${submitted} returns submitted and ${only} saved; ${repeated.size} forms posted again for a lost answer`
}
