import { describe, expect, test } from 'vitest'
import {
  AS_SIGNED,
  FORBIDDEN,
  NO_REASON,
  OF_ZZ1,
  REFUSED,
  everybody,
  inline,
  line,
  moving,
  own,
  people,
  signing,
  stand,
  together,
  write,
} from './declaring'
import { count, countWithout } from './probe'
import { insertion, validRows, type Row } from './valid-rows'
import type { PersonName } from './world'

/** A signature with its line, and the declaration that is closed by it. */
const signed = (name: PersonName, fact: Row = {}) => [
  inline(signing(name, fact)),
  inline(line(2)),
  write(`${AS_SIGNED}, ${NO_REASON}`),
]

describe('a signature', () => {
  test('makes the next version, with its lines, in one go', async () => {
    await stand('draft', 1)
    expect(await together('executive1', signed('executive1'))).toBe('done')
  })

  /** To whoever reads no declaration of ZZ1 there is none that could be signed. */
  const reads: PersonName[] = [...own, 'north', 'national', 'auditor']

  test.each(everybody)('is given by an executive of the provider, in their own name: %s', async (name) => {
    await stand('draft', 1)
    expect(await count(people[name], signing(name))).toBe(
      name === 'executive1' ? 1 : reads.includes(name) ? FORBIDDEN : REFUSED,
    )
    const named = signing('executive1')
    if (name !== 'executive1') expect([REFUSED, FORBIDDEN]).toContain(await count(people[name], named))
    const open = `ALTER POLICY adds ON signed_declaration WITH CHECK (true); ALTER POLICY reads ON declaration USING (true);
      ALTER POLICY reads ON signed_declaration USING (true)`
    expect(await countWithout(open, people[name], named)).toBe(1)
  })

  test.each<[string, number, Row]>([
    ['of the version that stands', 1, { version: 1 }],
    ['that skips a version', 1, { version: 3 }],
    ['for another reason than the correction has', 1, { reason: 'another' }],
    ['of a first version, with a reason', 0, { version: 1 }],
  ])('is refused: one %s', async (_, version, fact) => {
    await stand('draft', version)
    expect(await count(people.executive1, signing('executive1', fact))).toBe(REFUSED)
  })

  test.each(['lead1', 'lead2'] as const)('is given by no executive in the name of %s', async (name) => {
    await stand('draft', 1)
    expect(await count(people.executive1, signing(name))).toBe(FORBIDDEN)
  })

  test('of what is signed already is refused', async () => {
    await stand('signed', 1)
    const next = signing('executive1', { version: 2 })
    expect(await count(people.executive1, next)).toBe(REFUSED)
    const open = 'ALTER TABLE signed_declaration DISABLE TRIGGER signed_declaration_fits'
    expect(await countWithout(open, people.executive1, next)).toBe(1)
  })

  test.each([
    [
      'entered a box',
      inline(insertion('declaration_box', { ...validRows.declaration_box('ZZ1'), part: '006' })),
    ],
    ['changed a box', `UPDATE declaration_box SET text = 'not-met' ${OF_ZZ1}`],
    ['cleared a box', `DELETE FROM declaration_box ${OF_ZZ1}`],
  ])('is refused to whoever %s past the operations, whatever name is on the box', async (_, entered) => {
    await stand('draft', 1)
    const both = [entered, ...signed('executive1')]
    // Whoever signs and fills in beside it.
    const also = `INSERT INTO membership (person_id, role, framework, provider_code)
      VALUES ('${people.executive1}', 'contributor', 'hsps-1767', 'ZZ1')`
    expect(await together('executive1', both, also)).toBe(FORBIDDEN)
    const blind = 'ALTER TABLE declaration_box DISABLE TRIGGER declaration_box_names_editors'
    expect(await together('executive1', both, `${also}; ${blind}`)).toBe('done')
    const lenient = 'ALTER TABLE signed_declaration DISABLE TRIGGER signed_declaration_fits'
    expect(await together('executive1', both, `${also}; ${lenient}`)).toBe('done')
  })
})

describe('a signature and what goes with it', () => {
  test('of an earlier transaction closes nothing, so that it cannot be kept in store', async () => {
    await stand('draft', 0)
    expect(await count(people.executive1, moving(AS_SIGNED))).toBe(REFUSED)
  })

  test('takes a line only in the transaction that gives it', async () => {
    await stand('draft', 1)
    expect(await count(people.executive1, line(1))).toBe(REFUSED)
    const open = 'ALTER TABLE declared_line DISABLE TRIGGER declared_line_in_time'
    expect(await countWithout(open, people.executive1, line(1))).toBe(1)
    for (const name of everybody)
      if (name !== 'executive1') expect([name, await count(people[name], line(1))]).toEqual([name, FORBIDDEN])
  })

  test.each(['saved_at = now()', `saved_by_name = 'x'`])('saves nothing on the way: %s', async (saved) => {
    await stand('draft', 1)
    const [given, lines] = signed('executive1')
    const closed = write(`${AS_SIGNED}, ${NO_REASON}, ${saved}`)
    expect(await together('executive1', [given ?? '', lines ?? '', closed])).toBe(REFUSED)
  })
})

test.each(everybody)(
  'only who changed a declaration is put on its list, and by themself: %s',
  async (name) => {
    const listing = (person: PersonName) =>
      insertion('declaration_editor', { ...validRows.declaration_editor('ZZ1'), person_id: people[person] })
    expect(await count(people[name], listing(name))).toBe(own.includes(name) ? 1 : FORBIDDEN)
    const other = name === 'executive1' ? 'lead1' : 'executive1'
    expect(await count(people[name], listing(other))).toBe(FORBIDDEN)
    const open = `ALTER POLICY adds ON declaration_editor WITH CHECK (true);
    ALTER POLICY reads ON declaration_editor USING (true)`
    expect(await countWithout(open, people[name], listing(other))).toBe(1)
  },
)
