import { readdirSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scanEvidence } from '@/operations/scan-evidence'
import { sweepEvidence } from '@/operations/sweep-evidence'
import { disconnect } from '@/server/db/client'
import { clamdScanner } from '@/server/storage/clamd'
import { EICAR, startClamd } from '../../support/clamd-double'
import { asSuperuser, database } from '../../support/database'
import { useDatabase } from '../../support/service-settings'
import { aPdf, folder, lying, received, sha256, store } from './uploading'

// As the worker is: what it may not do fails here.
useDatabase(database.workerUrl)
afterAll(disconnect)

const AT = new Date('2026-06-01T10:00:00Z')
const TOMORROW = new Date('2026-06-02T10:00:00Z')
const [clean, infected] = [aPdf('clean'), Buffer.concat([aPdf('infected'), EICAR])]
const [behind, slow] = [aPdf('behind what is missing'), aPdf('slow')]
/** As many as a round asks about, of which nothing is in the store. */
const missing = Array.from({ length: 20 }, (_, number) => number.toString(16).padStart(64, 'f'))

beforeAll(async () => {
  await asSuperuser(`SELECT register_provider('ZZ1', 'First', 'North', '2020-04-01')`)
  for (const content of [clean, infected]) await hold((await received('a.pdf', content)).sha256)
})

/** A file with such a content, not scanned yet. */
async function hold(digest: string, uploadedAt = '2026-05-01T00:00:00Z') {
  await asSuperuser(`SET session_replication_role = replica;
    WITH made AS (INSERT INTO evidence_file (framework, provider_code, purpose, version, name, media_type, size, sha256, uploaded_by,
      uploaded_by_name, uploaded_at) VALUES ('hsps-1767', 'ZZ1', 'declaration', 1, 'a.pdf', 'application/pdf', 9, '${digest}',
      gen_random_uuid(), 'Ann Lead', now()) RETURNING *)
    INSERT INTO evidence_scan SELECT framework, provider_code, id, 1, 'not-scanned', NULL, '${uploadedAt}' FROM made`)
}

const standing = () =>
  asSuperuser<{ sha256: string; state: string; scans: number }>(
    `SELECT f.sha256, (array_agg(s.state ORDER BY s.place DESC))[1] AS state, count(*)::int AS scans FROM evidence_file f
     JOIN evidence_scan s ON s.file_id = f.id GROUP BY f.sha256 ORDER BY 1`,
  )
const of = (digest: string, state: string, scans: number) => ({ sha256: digest, state, scans })
const inOrder = (rows: readonly { sha256: string }[]) =>
  rows.toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1))

test('once a scanner is set, files that were not scanned are; what it said is an event of the provider', async () => {
  expect(await scanEvidence({ store, scanner: null }, AT)).toBe(0)
  const clamd = await startClamd()
  const scanner = clamdScanner(clamd.address)
  clamd.answerWith('too busy. ERROR')
  // What it says twice is told once.
  expect([await scanEvidence({ store, scanner }, AT), await scanEvidence({ store, scanner }, AT)]).toEqual([
    2, 0,
  ])
  clamd.answerWith(null)
  expect(await scanEvidence({ store, scanner }, AT)).toBe(2)
  expect(await scanEvidence({ store, scanner }, AT)).toBe(0)
  expect(await standing()).toEqual(
    inOrder([of(sha256(clean), 'clean', 3), of(sha256(infected), 'infected', 3)]),
  )
  expect(
    await asSuperuser(`SELECT new->>'state' AS state, new->>'detail' AS detail FROM audit_event WHERE action = 'evidence-scanned'
      AND organisation = 'ZZ1' ORDER BY 1`),
  ).toEqual([
    { state: 'clean', detail: null },
    { state: 'infected', detail: 'Win.Test.EICAR_HDB-1' },
  ])
  await clamd.stop()
})

test('those that cannot be scanned keep nobody waiting: the next round begins with what was tried longest ago', async () => {
  for (const digest of missing) await hold(digest, '2026-05-02T00:00:00Z')
  const clamd = await startClamd()
  const scanner = clamdScanner(clamd.address)
  expect(await scanEvidence({ store, scanner }, AT)).toBe(missing.length)
  await received('a.pdf', behind)
  await hold(sha256(behind), '2026-06-01T12:00:00Z')
  // The missing ones are missing still, which is not said again.
  expect(await scanEvidence({ store, scanner }, TOMORROW)).toBe(0)
  expect(await scanEvidence({ store, scanner }, TOMORROW)).toBe(1)
  expect(await standing()).toContainEqual(of(sha256(behind), 'clean', 2))
  await clamd.stop()
})

test('a scanner that takes its time is asked about no more in that round, and about the next file in the next', async () => {
  await received('slow.pdf', slow)
  for (const [place, digest] of ['e'.repeat(64), sha256(slow)].entries())
    await hold(digest, `2026-05-03T00:00:0${place}Z`)
  const clamd = await startClamd()
  const scanner = clamdScanner(clamd.address)
  expect(await scanEvidence({ store, scanner }, AT, 0)).toBe(1)
  expect(await standing()).toContainEqual(of(sha256(slow), 'not-scanned', 1))
  expect(await scanEvidence({ store, scanner }, AT, 0)).toBe(1)
  expect(await standing()).toContainEqual(of(sha256(slow), 'clean', 2))
  await clamd.stop()
})

test('a day later nothing lies in the store that no file has, and everything that one has', async () => {
  const orphan = aPdf('orphan')
  await received('orphan.pdf', orphan)
  const incoming = await store.begin()
  await incoming.write(Buffer.from('half a'))
  const soon = new Date(Date.now() + 3_600_000)
  expect(await sweepEvidence(soon, { store })).toBe(0)
  expect(await store.has(sha256(orphan))).toBe(true)
  const later = new Date(Date.now() + 25 * 3_600_000)
  expect(await sweepEvidence(later, { store })).toBe(1)
  expect(await store.has(sha256(orphan))).toBe(false)
  expect(lying()).toEqual(
    [clean, infected, behind, slow].map((content) => `${sha256(content)} ${content.length}`).toSorted(),
  )
  expect(readdirSync(path.join(folder, 'incoming'))).toEqual([])
  await incoming.discard()
})

test('a content that is uploaded again just when it would be swept stays', async () => {
  const again = aPdf('again')
  await received('again.pdf', again)
  const place = path.join(folder, 'kept', sha256(again).slice(0, 2), sha256(again))
  utimesSync(place, AT, AT)
  const before = new Date(AT.getTime() + 1000)
  expect(await store.listKept(before)).toEqual([sha256(again)])
  await received('again.pdf', again)
  await store.remove(sha256(again), before)
  expect(await contentOf(sha256(again))).toBe(again.toString())
  expect(await store.open('0'.repeat(64))).toBeNull()
})

test('a content is asked for by its SHA-256 alone, so that no path leads out of the store', async () => {
  await expect(async () => store.open('../../etc/passwd')).rejects.toThrow('under its SHA-256 alone')
  await expect(async () => store.has(`${'a'.repeat(63)}/`)).rejects.toThrow('under its SHA-256 alone')
})

async function contentOf(digest: string) {
  const content = await store.open(digest)
  return content && text(content)
}
