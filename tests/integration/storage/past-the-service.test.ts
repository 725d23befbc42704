import { describe, expect, test } from 'vitest'
import { asSuperuser, count, countWithout, inline } from './probe'
import { insertion, validRows, type Row } from './valid-rows'
import { OF_ZZ1, makeWorld, type PersonName } from './world'

const people = await makeWorld({ signatures: true })
const FORBIDDEN = '42501'
const REFUSED = '55000'

/** A moment that a demonstration or a test is at. */
const AT = '2026-08-01T09:00:00.000Z'
const atMoment = `SET LOCAL app.clock = '${AT}'`

const SUBMISSION = (by: PersonName): Row => ({
  ...validRows.submission('ZZ1'),
  ...{
    version: 2,
    reason: 'A count was wrong',
    submitted_by: people[by],
    submitted_by_name: by,
    submitted_at: AT,
  },
})

const asked = (name: PersonName, sql: string, before = 'SELECT 1') =>
  countWithout(`${before}; ${atMoment}`, people[name], { sql })
const submitting = `UPDATE quarterly_return SET state = 'submitted', version = version + 1, revision = revision + 1 ${OF_ZZ1}`
const both = (by: PersonName) =>
  `DO $do$ BEGIN ${submitting}; ${inline(insertion('submission', SUBMISSION(by)))}; END $do$`

describe('past the service', () => {
  test('whoever may not submit submits nothing, in nobody’s name', async () => {
    await stand('draft', 1)
    for (const name of [
      'executive1',
      'contributor1',
      'both',
      'north',
      'national',
      'auditor',
      'admin',
    ] as const)
      for (const by of [name, 'lead1'] as const) {
        expect([name, await asked(name, inline(insertion('submission', SUBMISSION(by))))]).toEqual([
          name,
          FORBIDDEN,
        ])
        expect([FORBIDDEN, REFUSED]).toContain(await asked(name, both(by)))
      }
  })

  test('nobody marks a return as submitted without its submission, and stores none beside a draft', async () => {
    await stand('draft', 1)
    expect(await asked('contributor1', `${submitting} RETURNING 1`)).toBe(FORBIDDEN)
    expect(await asked('executive1', `${submitting} RETURNING 1`)).toBe(FORBIDDEN)
    expect(await asked('lead1', `${submitting} RETURNING 1`)).toBe(REFUSED)
    expect(await asked('lead1', inline(insertion('submission', SUBMISSION('lead1'))))).toBe(REFUSED)
    const open = 'ALTER TABLE quarterly_return DISABLE TRIGGER quarterly_return_submitted'
    expect(await asked('lead1', `${submitting} RETURNING 1`, open)).toBe(1)
  })

  test('a draft is filled in by those who fill in, and each change of it is counted', async () => {
    await stand('draft', 1)
    const counted = (
      by: PersonName,
    ) => `UPDATE quarterly_return SET revision = revision + 1, saved_by = '${people[by]}', saved_by_name = '${by}',
      saved_at = '${AT}' ${OF_ZZ1} RETURNING 1`
    expect(await asked('contributor1', counted('contributor1'))).toBe(1)
    expect(await asked('contributor1', counted('lead1'))).toBe(FORBIDDEN)
    expect(await asked('executive1', counted('executive1'))).toBe(FORBIDDEN)
    const figure = (by: PersonName) =>
      `UPDATE draft_figure SET number = 8, saved_by = '${people[by]}', saved_by_name = '${by}', saved_at = '${AT}' ${OF_ZZ1} RETURNING 1`
    expect(await asked('contributor1', figure('contributor1'))).toBe(REFUSED)
    expect(await asked('executive1', figure('executive1'))).toBe(0)
    expect(await asked('contributor1', `UPDATE draft_figure SET number = 8 ${OF_ZZ1} RETURNING 1`)).toBe(
      FORBIDDEN,
    )
  })

  test('a decision moves its return, or is not taken', async () => {
    await stand('submitted', 1)
    const decided = insertion('return_decision', {
      ...validRows.return_decision('ZZ1'),
      ...{ revision: 5, decided_by: people.lead1, decided_by_name: 'lead1', decided_at: AT },
    })
    const sql = `${inline(decided)}; SET CONSTRAINTS ALL IMMEDIATE`
    expect(await asked('lead1', sql)).toBe(REFUSED)
  })
})

describe('an event', () => {
  const recording = (
    action: string,
    { at = 'now()', object = 'ZZ1-2026-27-Q1', organisation = 'ZZ1' } = {},
  ) => ({
    sql: `SELECT record_audit('${organisation}', '${action}', '${object}', ${at}, NULL, NULL, NULL)`,
  })
  const settled = (question: { sql: string }) => ({ sql: `${question.sql}; SET CONSTRAINTS ALL IMMEDIATE` })

  test('is recorded by whoever may do what it tells of, about what they reach', async () => {
    const may: Record<string, readonly PersonName[]> = {
      'section-saved': ['lead1', 'contributor1', 'both'],
      'return-submitted': ['lead1'],
      'return-accepted': ['north'],
      'return-reopened': ['lead1'],
      'declaration-signed': ['executive1'],
      'role-granted': [],
      'made-up': [],
    }
    for (const [action, allowed] of Object.entries(may))
      for (const name of Object.keys(people) as PersonName[])
        expect([action, name, await count(people[name], recording(action))]).toEqual([
          ...[action, name, allowed.includes(name) ? 1 : FORBIDDEN],
        ])
    expect(await count(people.lead1, recording('section-saved', { object: 'ZZ2-2026-27-Q1' }))).toBe(
      FORBIDDEN,
    )
    expect(await count(people.lead1, recording('section-saved', { object: 'tiny-100-ZZ1-2026-27-Q1' }))).toBe(
      FORBIDDEN,
    )
    expect(await count(null, recording('window-opened', { organisation: 'national' }))).toBe(FORBIDDEN)
    const open = `CREATE OR REPLACE FUNCTION may_record(organisation text, action text, object text, framework text) RETURNS boolean
      LANGUAGE sql STABLE AS 'SELECT true'`
    expect(await countWithout(open, people.executive1, recording('return-submitted'))).toBe(1)
  })

  test('is recorded when it happens, and tells of nothing that did not', async () => {
    for (const at of [`now() - interval '1 day'`, `now() + interval '1 second'`])
      expect(await count(people.lead1, recording('section-saved', { at }))).toBe(FORBIDDEN)
    const open = 'ALTER TABLE audit_event DISABLE TRIGGER audit_event_now'
    expect(
      await countWithout(open, people.lead1, recording('section-saved', { at: `now() - interval '1 day'` })),
    ).toBe(1)
    for (const action of ['section-saved', 'return-submitted', 'return-reopened'])
      expect([action, await count(people.lead1, settled(recording(action)))]).toEqual([action, REFUSED])
  })
})

/** Puts the return of ZZ1 into a state, past every guard. Its revision is 5. */
async function stand(state: string, version: number) {
  await asSuperuser(`SET session_replication_role = replica; UPDATE quarterly_return SET state = '${state}', version = ${version},
    revision = 5 ${OF_ZZ1}; SET session_replication_role = origin`)
}
