import { describe, expect, test } from 'vitest'
import {
  AGAIN,
  AS_SIGNED,
  FORBIDDEN,
  NO_REASON,
  OF_ZZ1,
  REFUSED,
  everybody,
  inline,
  moving,
  own,
  people,
  reopened,
  signing,
  stand,
  together,
  write,
} from './declaring'
import { count, countWithout, trySuperuser } from './probe'
import { insertion, validRows } from './valid-rows'
import { writersOf } from './writers'

const fillers = writersOf('declaration_box', 'hsps-1767')

describe('a draft', () => {
  test.each([
    ['is saved', AGAIN, 1],
    ['is not saved over the same revision', 'revision = revision', REFUSED],
    ['does not jump ahead', 'revision = revision + 2', REFUSED],
    ['gains no version by being saved', `version = version + 1, ${AGAIN}`, REFUSED],
    ['keeps the reason for its correction', `correction_reason = 'x', ${AGAIN}`, REFUSED],
    ['keeps who began its correction', `correction_by_name = 'x', ${AGAIN}`, REFUSED],
    ['is not signed without a signature', `${AS_SIGNED}, ${NO_REASON}`, REFUSED],
  ])('%s', async (_, change, expected) => {
    await stand('draft', 1)
    const person = change.startsWith(AS_SIGNED) ? people.executive1 : people.lead1
    expect(await count(person, moving(change))).toBe(expected)
    const open = 'ALTER TABLE declaration DISABLE TRIGGER declaration_moves'
    expect(await countWithout(open, person, moving(change))).toBe(1)
  })

  test.each(everybody)('is changed by those of its provider who fill it in: %s', async (name) => {
    await stand('draft', 1)
    // Its commissioner and its executive lock a declaration, so the trigger refuses what the policy lets through.
    const refused = ['north', 'executive1'].includes(name) ? FORBIDDEN : 0
    expect(await count(people[name], moving(AGAIN))).toBe(fillers.includes(name) ? 1 : refused)
    const open = `ALTER POLICY changes ON declaration USING (true); ALTER POLICY reads ON declaration USING (true);
      ALTER TABLE declaration DISABLE TRIGGER USER`
    expect(await countWithout(open, people[name], moving(AGAIN))).toBe(1)
  })

  test.each(['opened_at = now()', `financial_year = '2024-25'`, `provider_code = 'ZZ2'`])(
    'stays what it is about, whoever asks: %s',
    async (change) => {
      await stand('draft', 0)
      expect(
        await trySuperuser(moving(`${change}, ${AGAIN}, saved_by = '${people.lead1}', saved_at = now()`).sql),
      ).toBe(REFUSED)
    },
  )

  test('puts whoever saves it on the list of those who changed it', async () => {
    await stand('draft', 1)
    const listed = `SELECT count(*) FROM declaration_editor ${OF_ZZ1} AND person_id = '${people.lead1}'`
    const after = `${listed} HAVING count(*) = 1`
    const saved = write(AGAIN)
    expect(await together('lead1', [saved, `PERFORM 1 FROM (${after}) listed`])).toBe('done')
    expect(await together('lead1', [`PERFORM 1 FROM (${after}) listed`])).toBe('P0002')
    // Also whoever could sign.
    const both = `UPDATE membership SET role = 'service-lead' WHERE person_id = '${people.executive1}';
      INSERT INTO membership (person_id, role, framework, provider_code) VALUES ('${people.executive1}', 'executive', 'hsps-1767', 'ZZ1')`
    expect(await together('executive1', [saved, inline(signing('executive1'))], both)).toBe(FORBIDDEN)
  })
})

describe('a signed declaration', () => {
  test.each(own)(
    'is opened again by those of its provider who may correct it, with a reason: %s',
    async (name) => {
      await stand('signed', 1)
      expect(await count(people[name], moving(reopened(name)))).toBe(name === 'lead1' ? 1 : FORBIDDEN)
    },
  )

  test.each([
    ['without a reason', reopened('lead1', 'NULL'), '23514'],
    ['by nobody', `state = 'draft', ${AGAIN}`, REFUSED],
    ['with a reason that says nothing', reopened('lead1', `' '`), '23514'],
    ['in the name of another', reopened('contributor1'), REFUSED],
    ['as another version', `${reopened('lead1')}, version = 2`, REFUSED],
    ['without counting up', reopened('lead1').replace(AGAIN, 'revision = revision'), REFUSED],
    ['and saved on the way', `${reopened('lead1')}, saved_by_name = 'x'`, REFUSED],
  ])('is not opened %s', async (_, change, expected) => {
    await stand('signed', 1)
    expect(await count(people.lead1, moving(change))).toBe(expected)
  })

  test.each([AGAIN, AS_SIGNED, 'version = 0', `state = 'draft', version = 0, ${AGAIN}`])(
    'does not move otherwise, not even for a superuser: %s',
    async (change) => {
      await stand('signed', 1)
      expect(await count(people.lead1, moving(change))).toBe(REFUSED)
      expect(await trySuperuser(moving(change).sql)).toBe(REFUSED)
    },
  )

  test('takes nothing into its boxes', async () => {
    await stand('signed', 1)
    for (const entered of [
      insertion('declaration_box', { ...validRows.declaration_box('ZZ1'), part: '006' }),
      { sql: `UPDATE declaration_box SET text = 'not-met' ${OF_ZZ1} RETURNING 1` },
      { sql: `DELETE FROM declaration_box ${OF_ZZ1} RETURNING 1` },
    ]) {
      expect(await count(people.lead1, entered)).toBe(REFUSED)
      const open = 'ALTER TABLE declaration_box DISABLE TRIGGER declaration_box_names_editors'
      expect(await countWithout(open, people.lead1, entered)).toBe(1)
    }
  })
})
