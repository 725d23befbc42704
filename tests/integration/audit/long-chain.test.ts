import { beforeAll, expect, test, vi } from 'vitest'
import { sayVerified } from '@/domain/audit/say-verified'
import { keepAuditCheckpoints } from '@/operations/keep-audit-checkpoints'
import { getAuditEvent } from '@/operations/read/get-audit-event'
import { asApp, asSuperuser } from '../../support/database'
import { questionsOf } from '../dashboards/counting-statements'
import { makeTrail } from './trail'
import { verify } from './verify'

const people = await makeTrail()
const EVENTS = 50_000
const LAST = { organisation: 'downloads', seq: EVENTS }
// Fifty thousand events are written and verified.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

// As the service would have appended them, but the chain's own row is written once.
beforeAll(async () => {
  await asSuperuser(`DO $$
    DECLARE e audit_event;
    BEGIN
      SET LOCAL session_replication_role = replica;
      e.organisation := 'downloads'; e.at := now(); e.action := 'note-made'; e.object := 'downloads'; e.hash := repeat('0', 64);
      FOR n IN 1..${String(EVENTS)} LOOP
        e.seq := n; e.recorded_at := clock_timestamp(); e.previous_hash := e.hash; e.new := jsonb_build_object('n', n);
        e.hash := present_audit_hash(e);
        INSERT INTO audit_event (organisation, seq, at, recorded_at, action, object, new, previous_hash, hash)
          VALUES (e.organisation, e.seq, e.at, e.recorded_at, e.action, e.object, e.new, e.previous_hash, e.hash);
      END LOOP;
      INSERT INTO audit_chain VALUES ('downloads', e.seq, e.hash);
    END $$`)
})

const chainOf = async () => (await getAuditEvent(people.auditor, LAST))?.chain
const keepAll = async () => {
  while ((await keepAuditCheckpoints()) > 0);
}

/** Changes an event past every guard, as the owner of the tables may, and gives back what puts it right. */
async function tamper(seq: number) {
  const change = (to: string) =>
    asSuperuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
      UPDATE audit_event SET object = '${to}' WHERE organisation = 'downloads' AND seq = ${String(seq)}; END $$`)
  await change('changed')
  return () => change('downloads')
}

/** What the page says as the minutes go by: each of so many pieces in its turn. */
async function overMinutes(pieces: number) {
  const states: (string | undefined)[] = []
  for (let minute = 0; minute < pieces; minute += 1) {
    const at = new Date(minute * 60_000)
    states.push((await getAuditEvent(people.auditor, LAST, at))?.chain.state)
  }
  return states
}

test('without a checkpoint the newest ten thousand are verified, and a piece before them each minute', async () => {
  const chain = await chainOf()
  expect(chain).toMatchObject({
    state: 'holds',
    plan: { tail: { after: 40_000, hash: null, until: EVENTS }, turn: { hash: null }, checkpoint: null },
  })
  const restore = await tamper(12_345)
  expect((await overMinutes(8)).filter((state) => state === 'broken')).toHaveLength(1)
  await restore()
})

test('checkpoints are kept each 5,000 events, once, and the page says from where it verified', async () => {
  await keepAll()
  const kept = await asSuperuser<{ seq: string }>(
    `SELECT seq FROM audit_checkpoint WHERE organisation = 'downloads' ORDER BY seq`,
  )
  expect(kept.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 10 }, (_, at) => (at + 1) * 5_000))
  expect(await keepAuditCheckpoints()).toBe(0)
  const chain = await chainOf()
  if (chain?.state !== 'holds') throw new Error(chain?.state)
  expect(chain.plan).toMatchObject({ tail: { after: 45_000, until: EVENTS }, checkpoint: { seq: 45_000 } })
  expect(sayVerified('downloads', chain.plan)).toMatch(
    /from place \d+,?\d* to .* All before was verified on /,
  )
})

test('a page about one event of so many asks no more of the database', async () => {
  // Reading the session is one more.
  expect((await questionsOf(chainOf)).length).toBeLessThanOrEqual(5)
})

test('an event that was changed before the checkpoint is found in its turn, and by the whole verification', async () => {
  const restore = await tamper(12_345)
  expect((await overMinutes(10)).filter((state) => state === 'broken')).toHaveLength(1)
  const { exit, said } = await verify()
  await restore()
  expect([exit, said]).toEqual([1, expect.stringContaining('downloads: 50000 events')])
  expect(said).toContain('BROKEN at 12345')
})

test('an event that was changed before any checkpoint gets none beyond it', async () => {
  await asSuperuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
    DELETE FROM audit_checkpoint WHERE organisation = 'downloads' AND seq > 10000; END $$`)
  const restore = await tamper(12_345)
  expect(await keepAuditCheckpoints()).toBe(0)
  await restore()
  await keepAll()
  expect(await asSuperuser(`SELECT FROM audit_checkpoint WHERE organisation = 'downloads'`)).toHaveLength(10)
})

test.each([
  ['whose hash was changed', `hash = repeat('a', 64)`],
  ['whose seal was changed', `seal = repeat('a', 43)`],
])('a checkpoint %s is called forged', async (_, change) => {
  const [before] = await asSuperuser(
    `SELECT hash, seal FROM audit_checkpoint WHERE organisation = 'downloads' AND seq = 45000`,
  )
  const write = (to: string) =>
    asSuperuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
      UPDATE audit_checkpoint SET ${to} WHERE organisation = 'downloads' AND seq = 45000; END $$`)
  await write(change)
  expect(await chainOf()).toEqual({ state: 'forged', at: 45_000 })
  await write(`hash = '${String(before?.['hash'])}', seal = '${String(before?.['seal'])}'`)
  expect(await chainOf()).toMatchObject({ state: 'holds' })
})

test('whoever changed an event cannot vouch for it by a checkpoint of their own, whatever rights they have', async () => {
  const restore = await tamper(49_999)
  await asSuperuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
    DELETE FROM audit_checkpoint WHERE organisation = 'downloads' AND seq = 50000;
    INSERT INTO audit_checkpoint (organisation, seq, hash, seal) SELECT organisation, seq, hash, repeat('b', 43)
      FROM audit_event WHERE organisation = 'downloads' AND seq = 50000; END $$`)
  expect(await chainOf()).toEqual({ state: 'forged', at: 50_000 })
  await restore()
})

test('nobody who is signed in keeps a checkpoint, nor reads how far a chain of others was verified', async () => {
  const asked = (person: string, question: string) =>
    asApp(`SELECT ${question} FROM set_config('app.person_id', '${person}', false)`)
  const { auditor, lead2 } = people
  await expect(asked(auditor.personId, 'find_next_checkpoints()')).rejects.toThrow('only the service itself')
  await expect(asked(auditor.personId, `save_checkpoint('ZZ1', 5000, 'a', 'b')`)).rejects.toThrow(
    'only the service',
  )
  await expect(asked(lead2.personId, `find_audit_standing('ZZ1')`)).rejects.toThrow('no audit chain')
  await expect(asked(lead2.personId, `verify_audit_pieces('ZZ1', '[]')`)).rejects.toThrow('no audit chain')
})
