import { describe, expect, test } from 'vitest'
import { asSuperuser, inline, together } from './probe'
import { insertion, validRows, type Row, type Table } from './valid-rows'
import { OF_ZZ1, makeWorld, type PersonName } from './world'

const people = await makeWorld({ signatures: true })
const FORBIDDEN = '42501'
const REFUSED = '55000'

/** The moment that the trials are at. */
const AT = '2026-08-01T09:00:00.000Z'
const by = (name: PersonName, whose = 'saved') =>
  `${whose}_by = '${people[name]}', ${whose}_by_name = '${name}', ${whose}_at = '${AT}'`
const saving = (name: PersonName) => `revision = revision + 1, ${by(name)}`

/** Past every guard, the return and the declaration of ZZ1 as they stand; with a further quarter and year that are drafts. */
await asSuperuser(`SET session_replication_role = replica;
  INSERT INTO quarterly_return (framework, provider_code, period, financial_year, opened_at)
    SELECT framework, provider_code, '2026-27-Q2', financial_year, opened_at FROM quarterly_return ${OF_ZZ1};
  INSERT INTO declaration (framework, provider_code, financial_year, opened_at)
    SELECT framework, provider_code, '2026-27', opened_at FROM declaration ${OF_ZZ1};
  INSERT INTO declaration_box SELECT framework, provider_code, '2026-27', '008', field, text, saved_by, saved_by_name, saved_at
    FROM declaration_box ${OF_ZZ1};
  UPDATE quarterly_return SET state = 'submitted', version = 1, revision = 5 ${OF_ZZ1} AND period = '2026-27-Q1';
  UPDATE declaration SET state = 'signed', version = 1, revision = 5 ${OF_ZZ1} AND financial_year = '2025-26';
  SET session_replication_role = origin`)

/** What comes of several writes of one transaction at its end, with something broken or arranged before. */
const asked = (name: PersonName, writes: readonly string[], before = 'SELECT 1') =>
  together(
    people[name],
    [...writes, 'SET CONSTRAINTS ALL IMMEDIATE'],
    `${before}; SET LOCAL app.clock = '${AT}'`,
  )

describe('what is closed', () => {
  test.each([
    ['draft_figure', 'quarterly_return', 'period', '2026-27-Q1', '2026-27-Q2'],
    ['draft_line', 'quarterly_return', 'period', '2026-27-Q1', '2026-27-Q2'],
    ['declaration_box', 'declaration', 'financial_year', '2025-26', '2026-27'],
  ])('loses no row of %s to what is open', async (table, header, key, closed, open) => {
    const carried = [
      `UPDATE ${header} SET ${saving('lead1')} ${OF_ZZ1} AND ${key} = '${open}'`,
      `UPDATE ${table} SET ${key} = '${open}', ${by('lead1')} ${OF_ZZ1} AND ${key} = '${closed}'`,
    ]
    expect(await asked('lead1', carried)).toBe(FORBIDDEN)
    expect(await asked('lead1', carried, `GRANT UPDATE (${key}) ON ${table} TO assurance_app`)).toBe('done')
  })
})

describe('a correction that is withdrawn', () => {
  const OF_Q1 = `${OF_ZZ1} AND period = '2026-27-Q1'`
  const decided = (fact: Row) => {
    const signed = { decided_by: people.north, decided_by_name: 'north', decided_at: AT }
    return inline(insertion('return_decision', { ...validRows.return_decision('ZZ1'), ...signed, ...fact }))
  }
  const stated = (state: string) =>
    `UPDATE quarterly_return SET state = '${state}', revision = revision + 1 ${OF_Q1}`

  test('of a return is over, whatever was written into its draft', async () => {
    const emptied = [
      ...[decided({ revision: 5, decision: 'returned' }), stated('draft')],
      decided({ revision: 6, decision: 'withdrawn' }),
      `UPDATE quarterly_return SET ${saving('north')} ${OF_Q1}`,
      // Of those that a commissioner does not read either.
      ...['DELETE FROM draft_figure', 'DELETE FROM draft_line'],
    ]
    expect(await asked('north', emptied)).toBe(REFUSED)
    const open = 'ALTER TABLE return_decision DISABLE TRIGGER return_decision_moves'
    expect(await asked('north', emptied, open)).toBe('done')
    expect(await asked('north', [...emptied, stated('submitted')])).toBe('done')
  })
})

describe('a declaration', () => {
  const OF_YEAR = `${OF_ZZ1} AND financial_year = '2025-26'`
  const correcting = (name: PersonName) =>
    `state = 'draft', revision = revision + 1, correction_reason = 'again', ${by(name, 'correction')}`
  const draft = `SET LOCAL session_replication_role = replica; UPDATE declaration SET ${correcting('lead1')} ${OF_YEAR};
    SET LOCAL session_replication_role = origin`
  const added = (table: Table, whose: string, name: PersonName, fact: Row) => {
    const own = { [`${whose}_by`]: people[name], [`${whose}_by_name`]: name, [`${whose}_at`]: AT }
    return inline(insertion(table, { ...validRows[table]('ZZ1'), ...own, ...fact }))
  }

  const OF_DRAFT = `${OF_ZZ1} AND financial_year = '2026-27'`
  test.each([
    ['added', added('declaration_box', 'saved', 'lead1', { financial_year: '2026-27' })],
    ['changed', `UPDATE declaration_box SET text = 'not-met', ${by('lead1')} ${OF_DRAFT}`],
    ['cleared', `DELETE FROM declaration_box ${OF_DRAFT}`],
  ])('counts a box that is %s', async (how, written) => {
    expect(await asked('lead1', [written])).toBe(REFUSED)
    const open = `ALTER TABLE declaration_box DISABLE TRIGGER declaration_box_${how}_with_draft`
    expect(await asked('lead1', [written], open)).toBe('done')
    const counted = `UPDATE declaration SET ${saving('lead1')} ${OF_DRAFT}`
    expect(await asked('lead1', [counted, written])).toBe('done')
    expect(await asked('lead1', [written, counted])).toBe(REFUSED)
  })

  const withdrawn = { period: '2025-26', revision: 6, step: 'withdrawn', comment: 'By mistake' }
  const noReason =
    'correction_reason = NULL, correction_by = NULL, correction_by_name = NULL, correction_at = NULL'
  const returned = { revision: 5, decision: 'returned', reason: 'again' }
  test.each([
    [
      ...['handover', 'lead1', added('handover', 'handed', 'lead1', withdrawn)],
      ...[`UPDATE declaration SET state = 'signed', revision = revision + 1, ${noReason} ${OF_YEAR}`, draft],
    ],
    [
      ...['declaration_decision', 'north', added('declaration_decision', 'decided', 'north', returned)],
      ...[`UPDATE declaration SET ${correcting('north')} ${OF_YEAR}`, 'SELECT 1'],
    ],
  ] as [Table, PersonName, string, string, string][])(
    'moves by its %s, or there is none',
    async (table, name, written, moved, before) => {
      expect(await asked(name, [written], before)).toBe(REFUSED)
      expect(
        await asked(name, [written], `${before}; ALTER TABLE ${table} DISABLE TRIGGER ${table}_moves`),
      ).toBe('done')
      expect(await asked(name, [written, moved], before)).toBe('done')
    },
  )
})
