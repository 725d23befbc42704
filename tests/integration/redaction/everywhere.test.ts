import type { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { exampleWindow } from '@/domain/periods/timetable'
import { decideRedaction } from '@/operations/decide-redaction'
import { keepWindow } from '@/operations/keep-window'
import { vouchForHistory } from '@/operations/vouch-for-history'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { PERIOD } from '../../factories/period'
import { OPEN } from '../../factories/organisations'
import { asSuperuser, database } from '../../support/database'
import { fillIn, openYear, signed } from '../declarations/declaring'
import { valueOf } from '../returns/entering'
import { INDICATORS, find, judge, judged, on, sign } from '../reviews/reviewing'
import { aChange, dates } from '../timetable/posting'
import { digestOf } from './digest-of'
import { NAMED, ask, holding, openId, people, verify } from './naming'

const { administrator, contributor1, executive1, gatekeeper1, lead1, north } = people

/** More time whose end is told in the words of what comes after it. */
async function nameInMoreTime(): Promise<void> {
  for (const [minutes, until] of [
    [0, '30/11/2026'],
    [1, '2/12/2026'],
  ] as const) {
    const change = aChange('extension', PERIOD, { provider: 'ZZ1', reason: NAMED, ...dates({ until }) })
    const clock = exampleWindow(PERIOD).deadlineAt.getTime() + 86_400_000 + minutes * 60_000
    valueOf(await keepWindow(administrator, change, new Date(clock)))
  }
}

/** A quarter from before the service, with the words in a line and in where it comes from. */
async function nameInHistory(): Promise<void> {
  const cell = `"${NAMED.replaceAll('"', '""')}"`
  const file = `quarter,box,value\n2025-26-Q3,110.state,not-available\n2025-26-Q3,110.reason,${cell}`
  const vouch = async (seen: string | null) =>
    valueOf(
      (await vouchForHistory(
        lead1,
        { framework, providerCode: 'ZZ1', bytes: new TextEncoder().encode(file), source: NAMED, seen },
        OPEN,
      )) ?? { ok: false, failure: 'not-found' },
    )
  const preview = await vouch(null)
  await vouch(preview.kind === 'preview' ? preview.seen : '')
}

/** A review that tells of it in a judgement, its comment, a criterion, a finding, the outcome and its letter. */
async function nameInReview(): Promise<void> {
  await openYear()
  await fillIn(contributor1)
  await signed(executive1)
  const doubts = { 'before-treatment': { judgement: 'disagreed', reason: NAMED } } as const
  const posted = INDICATORS.map((indicator) =>
    indicator === '002' ? judged('002', { comment: NAMED }, doubts) : judged(indicator),
  )
  valueOf(await judge(north, posted))
  valueOf(await find(north, { text: NAMED }))
  valueOf(await find(north, { number: 1, seen: 1, text: 'Written anew.' }))
  valueOf(await find(north, { seen: 1, text: NAMED }))
  valueOf(await sign(north, { reasons: NAMED }, on(5)))
}

beforeAll(async () => {
  await nameInMoreTime()
  await nameInHistory()
  await nameInReview()
})

test('a text goes from the chain of whoever reviews too, from more time and from history, and everything verifies', async () => {
  const chains = () =>
    asSuperuser<{ organisation: string }>(
      `SELECT DISTINCT organisation FROM audit_event WHERE concat(old, new, reason) LIKE '%Harbour Road%' ORDER BY 1`,
    )
  expect(await holding()).toEqual([
    ...['audit_event', 'review_finding', 'review_judgement', 'review_outcome', 'vouched_quarter'],
    'window_extension',
  ])
  expect(await chains()).toEqual([{ organisation: 'NORTH' }, { organisation: 'ZZ1' }])
  expect(await ask()).toEqual({ ok: true, value: null })
  const before = await digestOf(NAMED)
  expect(await decideRedaction(gatekeeper1, await openId(), true)).toEqual({ ok: true, value: 'agreed' })
  expect(await chains()).toEqual([])
  expect(await holding()).toEqual([])
  expect(await digestOf(NAMED)).toEqual(before)
  const { lines, isWhole } = await verify()
  expect(isWhole, lines.join('\n')).toBe(true)
  expect(lines.at(-1)).toContain('all hold, but for 1 redaction, each signed off by two people')
})

test('each chain says itself which hashes it had, and so do the outcome and the quarter, which they have now', async () => {
  const marks = await asSuperuser<{ organisation: string; original: string; present: string }>(
    `SELECT e.organisation, m->>'original' AS original, m->>'present' AS present, m->>'organisation' AS of FROM audit_event e
     CROSS JOIN jsonb_array_elements(e.new->'marks') m WHERE e.action = 'text-redacted' ORDER BY e.organisation, (m->>'seq')::int`,
  )
  const [kept] = await asSuperuser<{ outcome: string; quarter: string; now: string; lines: string }>(
    `SELECT o.snapshot_sha256 AS outcome, encode(sha256(convert_to(o.snapshot, 'UTF8')), 'hex') AS now, v.lines_sha256 AS quarter,
       encode(sha256(convert_to(canonical_json(v.lines), 'UTF8')), 'hex') AS lines,
       encode(sha256(convert_to(canonical_json(replace(v.lines::text, '[redacted ' || left(r.sha256, 12) || ']', $1)::jsonb), 'UTF8')), 'hex')
         AS before FROM review_outcome o, vouched_quarter v, redaction r`,
    [JSON.stringify(NAMED).slice(1, -1)],
  )
  const { outcome, quarter, now, lines } = kept ?? {}
  expect(kept).toMatchObject({ before: quarter })
  expect(marks).toContainEqual({ organisation: 'ZZ1', of: 'ZZ1', original: outcome, present: now })
  expect(marks).toContainEqual({ organisation: 'ZZ1', of: 'ZZ1', original: quarter, present: lines })
  // A judgement, a finding, the change of it with its former text, and another finding.
  expect(marks.filter(({ organisation }) => organisation === 'NORTH')).toHaveLength(4)
})

test('in the chain of whoever reviews, a redaction marks events of the review alone, and an outcome that is altered after it is found', async () => {
  await withClient(database.superuserUrl, async (client: Client) => {
    const mark = (action: string) =>
      client.query(
        `SELECT append_audit('NORTH', 'text-redacted', 'ZZ1', now(), NULL, jsonb_build_object('framework', r.framework, 'redaction', r.id,
           'places', r.places, 'marks', jsonb_build_array(jsonb_build_object('seq', e.seq, 'original', e.hash, 'present', 'x'))), NULL)
         FROM redaction r, audit_event e WHERE r.settled_at = now() AND e.organisation = 'NORTH' AND e.action = $1 LIMIT 1`,
        [action],
      )
    await client.query(`BEGIN; SELECT set_config('app.person_id', '${lead1.personId}', true);
      INSERT INTO redaction (framework, provider_code, sha256, reason, asked_by, asked_at, settled_by, settled_at, is_agreed, places)
      VALUES ('hsps-1767', 'ZZ1', repeat('0', 64), 'x', '${north.personId}', now(), '${lead1.personId}', now(), true, '{}')`)
    expect((await mark('finding-recorded')).rowCount).toBe(1)
    await expect(mark('commissioner-registered')).rejects.toThrow('no redaction was agreed')
    await client.query('ROLLBACK')
    await client.query(`SET session_replication_role = replica`)
    await client.query(`UPDATE review_outcome SET snapshot = replace(snapshot, '"enhanced"', '"routine"')`)
  })
  const { lines, isWhole } = await verify()
  expect([isWhole, lines.join('\n')]).toEqual([false, expect.stringContaining('outcome 1: its snapshot')])
})
