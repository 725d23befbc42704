import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { publishAuditHeads } from '@/operations/publish-audit-heads'
import { publishHeads } from '@/server/storage/published-heads'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { saveAll } from '../returns/entering'
import { anyTimeIsNews } from '../notices/told'
import { verify } from './verify'

const { lead1, auditor } = await registerOrganisations()
await anyTimeIsNews()
const folder = await mkdtemp(path.join(tmpdir(), 'audit-heads-'))
afterAll(() => rm(folder, { recursive: true }))

/** A Friday in London, which is Thursday still where it is counted in UTC; and the days after it. */
const FRIDAY = new Date('2026-07-16T23:30:00Z')
const after = (days: number) => new Date(FRIDAY.getTime() + days * 86_400_000)
const publish = (days: number) => publishAuditHeads(after(days), folder)
const told = () =>
  asSuperuser<{ person_id: string; facts: Record<string, string> }>(
    `SELECT person_id, facts FROM notice WHERE kind = 'audit-heads' ORDER BY queued_at`,
  )

test('nothing is published where no folder is set', async () => {
  expect(await publishAuditHeads(FRIDAY, '')).toBe(false)
})

test('on the first night nothing need have been published, and of a service that is older it must', async () => {
  const settings = { AUDIT_HEADS_FOLDER: path.join(folder, 'first') }
  const none = await verify(undefined, { settings })
  expect([none.exit, none.said.includes('none published yet')]).toEqual([0, true])
  expect((await verify(undefined, { given: ['--heads', folder], settings })).said).toContain(
    'No published heads lie in',
  )
  const back = (by: string) =>
    asSuperuser(`SET session_replication_role = replica; UPDATE audit_event SET recorded_at = recorded_at ${by} interval '3 days'
      WHERE (organisation, seq) IN (SELECT organisation, seq FROM audit_event ORDER BY recorded_at, organisation, seq LIMIT 1)`)
  await back('-')
  const emptied = await verify(undefined, { settings })
  await back('+')
  expect([emptied.exit, emptied.said.includes('No published heads lie in')]).toEqual([1, true])
})

test('what could not be written whole leaves nothing behind', async () => {
  async function* inPart() {
    yield await Promise.resolve('half of it')
    throw new Error('the disk is full')
  }
  const written = publishHeads(folder, '2026-07-01', inPart() as unknown as string)
  await expect(written).rejects.toThrow('the disk is full')
  expect(await readdir(folder)).toEqual([])
})

test('each day of London has one file, which is never written again, and names the one before', async () => {
  expect([await publish(0), await publish(0), await publish(0.9)]).toEqual([true, false, false])
  const first = await readFile(path.join(folder, '2026-07-17.json'), 'utf8')
  await saveAll(lead1)
  expect(await publish(1)).toBe(true)
  expect(await readFile(path.join(folder, '2026-07-17.json'), 'utf8')).toBe(first)
  expect(await readdir(folder)).toEqual(['2026-07-17.json', '2026-07-18.json'])
  const { said } = await verify(undefined, { given: ['--heads', path.join(folder, '2026-07-17.json')] })
  const [, digest = ''] = /the last 2026-07-17\.json with the SHA-256 ([0-9a-f]{64})\./.exec(said) ?? []
  expect(JSON.parse(await readFile(path.join(folder, '2026-07-18.json'), 'utf8'))).toMatchObject({
    ...{ format: 1, day: '2026-07-18', previous: digest },
  })
})

test('on Mondays those who watch over all chains are told the digest that verifying says', async () => {
  expect(await told()).toEqual([])
  expect(await publish(3)).toBe(true)
  const [{ person_id, facts } = { person_id: '', facts: {} as Record<string, string> }, ...more] =
    await told()
  expect([person_id, facts['file'], more]).toEqual([auditor.personId, '2026-07-20.json', []])
  const { exit, said } = await verify(undefined, { settings: { AUDIT_HEADS_FOLDER: folder } })
  expect(said).toContain(
    `Compared with 3 files of published heads, the last 2026-07-20.json with the SHA-256 ${facts['digest']}.`,
  )
  expect(exit).toBe(0)
})

test('a file that was changed, or that holds no heads, is said', async () => {
  const file = path.join(folder, '2026-07-18.json')
  const kept = await readFile(file, 'utf8')
  await chmod(file, 0o600)
  await writeFile(file, kept.replace('"day":"2026-07-18"', '"day":"2026-07-19"'))
  const { exit, said } = await verify(undefined, { given: ['--heads', folder] })
  expect([
    exit,
    said.includes('2026-07-20.json: it does not follow 2026-07-18.json as that lies here'),
  ]).toEqual([1, true])
  await writeFile(file, '[]')
  expect((await verify(undefined, { given: ['--heads', folder] })).said).toContain(
    'does not hold heads of audit chains',
  )
  await writeFile(file, kept)
  expect((await verify(undefined, { given: ['--heads', path.join(folder, 'none')] })).said).toContain(
    'cannot be read',
  )
})

test('where a chain does not go on from what was published nothing newer is published over it', async () => {
  await asSuperuser(`SET session_replication_role = replica; DO $$ DECLARE e audit_event; BEGIN
    UPDATE audit_event SET person_name = 'Somebody else' WHERE organisation = 'ZZ1' AND seq = 2;
    FOR e IN SELECT * FROM audit_event WHERE organisation = 'ZZ1' AND seq >= 2 ORDER BY seq LOOP
      e.previous_hash := (SELECT hash FROM audit_event WHERE organisation = 'ZZ1' AND seq = e.seq - 1);
      UPDATE audit_event SET previous_hash = e.previous_hash, hash = present_audit_hash(e) WHERE organisation = 'ZZ1' AND seq = e.seq;
    END LOOP;
    UPDATE audit_chain SET head = (SELECT hash FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1) WHERE organisation = 'ZZ1';
  END $$`)
  await expect(publish(4)).rejects.toThrow('The audit trail is not what was published on 2026-07-20: ZZ1 at')
  expect(await readdir(folder)).not.toContain('2026-07-21.json')
  // Every hash fits the others: without what was published all would be said to hold.
  expect((await verify()).said).toContain('all hold')
  const { exit, said } = await verify(undefined, { given: ['--heads', folder] })
  expect([exit, /2026-07-20\.json: ZZ1 had another head at \d+ than it has/.test(said)]).toEqual([1, true])
})
