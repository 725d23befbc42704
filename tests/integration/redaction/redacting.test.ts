import { beforeAll, expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { financialYearOf } from '@/domain/periods/period'
import { exportYear } from '@/operations/export-year'
import { verifyPack } from '@/operations/exports/verify/verify-pack'
import { toBytes, toText, unzip } from '@/operations/exports/zip'
import { listRedactions } from '@/operations/read/list-redactions'
import { decideRedaction } from '@/operations/decide-redaction'
import { withActor } from '@/server/db/transaction'
import { PERIOD } from '../../factories/period'
import { asSuperuser } from '../../support/database'
import { read, save, valueOf } from '../returns/entering'
import { digestOf } from './digest-of'
import { NAMED, REASON, ask, holding, nameAPatient, openId, people, verify } from './naming'

const { lead1, gatekeeper1, contributor1, north, south, lead2 } = people

beforeAll(nameAPatient)

test('one person alone redacts nothing, and neither does a stranger', async () => {
  expect(await holding()).toEqual([
    'audit_event',
    'draft_line',
    'return_decision',
    'submission',
    'submitted_line',
  ])
  for (const actor of [contributor1, people.executive1, people.administrator, lead2, south, people.auditor])
    expect(await ask(actor)).toEqual({ ok: false, failure: 'not-found' })
  expect(await ask(lead1, 'the only patient.')).toEqual({ ok: false, failure: 'nowhere' })
  expect(await ask()).toEqual({ ok: true, value: null })
  expect(await ask(gatekeeper1)).toEqual({ ok: false, failure: 'asked-already' })
  expect(await decideRedaction(lead1, await openId(), true)).toEqual({ ok: false, failure: 'own' })
  for (const actor of [contributor1, lead2, south, people.administrator])
    expect(await decideRedaction(actor, await openId(), true)).toEqual({ ok: false, failure: 'not-found' })
  expect(await listRedactions(lead2)).toEqual([])
  expect(await holding()).toContain('submission')
})

test('a second person agrees: the text is gone from everything, its hash stays, and nothing else has changed', async () => {
  const before = await digestOf(NAMED)
  expect(await decideRedaction(gatekeeper1, await openId(), true)).toEqual({ ok: true, value: 'agreed' })
  expect(await holding()).toEqual([])
  expect(await digestOf(NAMED)).toEqual(before)
  const [decided] = (await listRedactions(north)) ?? []
  expect(decided).toMatchObject({
    text: null,
    isAgreed: true,
    askedByName: 'lead1',
    decidedByName: 'gatekeeper1',
    reason: REASON,
  })
  expect(decided?.sha256).toMatch(/^[0-9a-f]{64}$/)
  const [line] = await asSuperuser<{ reason: string }>(
    `SELECT reason FROM submitted_line WHERE indicator = '110'`,
  )
  expect(line?.reason).toBe(`[redacted ${decided?.sha256.slice(0, 12)}]`)
  expect((await read(lead1)).current.answers['110']?.reason).toBe(line?.reason)
})

test('what never changes is fenced again as it was', async () => {
  const unfenced =
    await asSuperuser(`SELECT relname FROM pg_class WHERE relname IN (SELECT tab FROM free_texts()) AND NOT relforcerowsecurity
    UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`)
  expect(unfenced).toEqual([])
  for (const tab of ['submission', 'audit_event', 'submitted_line'])
    await expect(asSuperuser(`UPDATE ${tab} SET reason = 'x'`)).rejects.toThrow(/never change/)
})

test('everything verifies still, and it is said that a text was taken out', async () => {
  const { lines, isWhole } = await verify()
  expect(isWhole, lines.join('\n')).toBe(true)
  expect(lines.at(-1)).toContain('all hold, but for 1 redaction, each signed off by two people')
})

test('nobody writes into the trail that something was redacted, whatever they may record there', async () => {
  const forged = withActor(
    lead1,
    ({ tx }) => tx.$queryRaw`SELECT seq FROM record_audit('ZZ1', 'text-redacted', 'ZZ1', now(), NULL,
      '{"framework": "hsps-1767", "marks": [{"seq": 1, "original": "a", "present": "b"}]}', NULL)`,
  )
  await expect(forged).rejects.toThrow(/no redaction was agreed|not yours to write/)
})

test('names of people, and what somebody signed for, are not redacted', async () => {
  await asSuperuser(`UPDATE person SET name = 'Ann Lead of Nowhere' WHERE id = $1`, [contributor1.personId])
  await asSuperuser(
    `UPDATE draft_line SET explanation = 'Ann Lead of Nowhere' WHERE indicator = '106' AND provider_code = 'ZZ1'`,
  )
  expect(await ask(lead1, 'Ann Lead of Nowhere')).toEqual({ ok: false, failure: 'name' })
})

test('a text that is asked about and refused stands, and is no longer kept beside it', async () => {
  const text = 'A reason of two words'
  await asSuperuser(
    `UPDATE draft_line SET explanation = $1 WHERE indicator = '107' AND provider_code = 'ZZ1'`,
    [text],
  )
  expect(await ask(lead1, text)).toEqual({ ok: true, value: null })
  const asked = (await listRedactions(lead1))?.find((each) => each.text === text)
  expect(await decideRedaction(north, asked?.id ?? '', false)).toEqual({ ok: true, value: 'refused' })
  expect(await asSuperuser('SELECT FROM redaction WHERE text = $1', [text])).toEqual([])
  expect(await holding(text)).toEqual(['draft_line'])
  expect(await decideRedaction(gatekeeper1, asked?.id ?? '', true)).toEqual({
    ok: false,
    failure: 'not-found',
  })
})

test('every column for words of somebody is known to the redaction', async () => {
  const known = await asSuperuser<{ place: string }>(
    `SELECT tab || '.' || col AS place FROM (SELECT * FROM free_texts() UNION SELECT * FROM level_texts()) t`,
  )
  // Where an action comes from is a word of the service.
  const words = await asSuperuser<{ place: string }>(
    `SELECT table_name || '.' || column_name AS place FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name ~ '(reason|explanation|rationale|comment|text|snapshot|source|lines|evidence)s?$'
       AND table_name || '.' || column_name <> 'action.source'
       AND table_name IN (SELECT tab FROM free_texts() UNION SELECT c.relname FROM pg_class c WHERE c.relforcerowsecurity)`,
  )
  expect(known.map(({ place }) => place)).toEqual(expect.arrayContaining(words.map(({ place }) => place)))
})

test('what is done afterwards hangs on it as on anything else', async () => {
  valueOf(await save(lead1, 'devices', {}))
  expect((await verify()).isWhole).toBe(true)
})

test('a pack of the year has what stands in the place of the text, and verifies; more than that is not let pass', async () => {
  const file = await exportYear(north, hsps1767, { year: financialYearOf(PERIOD), ending: 'zip' })
  const pack = unzip(toBytes(file?.content ?? ''))
  expect([...pack.values()].map(toText).join('\n')).not.toContain('Harbour Road')
  expect((await verifyPack(pack, null)).faults).toEqual([])
  const name = [...pack.keys()].find((each) => each.startsWith('inputs/submissions/')) ?? ''
  const more = toText(pack.get(name) ?? '').replace('[redacted ', '[redacted  ')
  expect((await verifyPack(new Map([...pack, [name, toBytes(more)]]), null)).faults.join('\n')).toContain(
    `${name}: its SHA-256 is not the one with which it was submitted`,
  )
})
