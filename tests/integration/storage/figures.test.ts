import { expect, test } from 'vitest'
import { asSuperuser, ask, countWithout, trySuperuser } from './probe'
import { insertion, validRows, type Row } from './valid-rows'
import { makeWorld } from './world'

const people = await makeWorld()
const SECOND = { version: 2, reason: 'A wrong count', submitted_by: people.lead1 }

/** A second version of a submission with one line in it, stored by its provider in one statement as the service stores them. */
function submitting(fact: Row) {
  const submission = insertion('submission', { ...validRows.submission('ZZ1'), ...SECOND })
  const line = insertion('submitted_line', { ...validRows.submitted_line('ZZ1'), version: 2, ...fact })
  const places = submission.values.length
  const shifted = line.sql.replace(/\$(\d+)/g, (_, at: string) => `$${Number(at) + places}`)
  return {
    sql: `WITH made AS (${submission.sql}) ${shifted}`,
    values: [...submission.values, ...line.values],
  }
}

const wait = { indicator: '103', kind: 'mean-wait', numerator: 300 }
const nil = { indicator: '204', state: 'nil', numerator: null, denominator: null }

test.each<[string, Row]>([
  ['nothing more than the counts', {}],
  ['a count', { figures: { neverAttended: 6 } }],
  [
    'numbers with decimals where they may be',
    { ...wait, figures: { median: 84.25, standardDeviation: 0.5 } },
  ],
  ['the largest count', { figures: { neverAttended: 1_000_000 } }],
  ['a choice', { indicator: '108', figures: { valueSet: 'uk-5l-2026' } }],
  ['surveys given out, though none came back', { ...nil, figures: { issued: 20 } }],
])('%s is stored', async (_, fact) => {
  expect(await ask(people.lead1, submitting(fact))).toHaveLength(1)
})

/** What no box takes, by what is wrong with it. */
const STRANGE: [string, Row][] = [
  ['less than nothing', { figures: { neverAttended: -1 } }],
  ['half a patient', { figures: { neverAttended: 1.5 } }],
  ['three decimals', { ...wait, figures: { median: 1.234 } }],
  ['what is not a number', { figures: { neverAttended: 'NaN' } }],
  ['infinity', { ...wait, figures: { median: 'Infinity' } }],
  ['a text where a number belongs', { figures: { neverAttended: 'seven' } }],
  ['digits in a text', { figures: { neverAttended: '7' } }],
  ['a number where a text belongs', { indicator: '108', figures: { valueSet: 7 } }],
  ['a box that is not there', { figures: { neverCame: 6 } }],
  ["another line's box", { figures: { issued: 6 } }],
  ['a common count once more', { figures: { numerator: 7 } }],
  ['a box of a version that is not there', { definition_version: 9, figures: { neverAttended: 6 } }],
  ['more than the most', { figures: { neverAttended: 1_000_001 } }],
  ['a reason that is too long', { indicator: '107', figures: { overrideReason: 'x'.repeat(4001) } }],
  ['a blank', { figures: { neverAttended: null } }],
  ['a list', { figures: { neverAttended: [6] } }],
  ['an object', { figures: { neverAttended: { of: 6 } } }],
  ['a figure beside "no eligible patients"', { ...nil, indicator: '101', figures: { revisions: 0 } }],
]

test.each(STRANGE)('%s is refused', async (_, fact) => {
  expect(await ask(people.lead1, submitting(fact))).toBe('23514')
})

const UNGUARDED = `ALTER TABLE submitted_line DISABLE TRIGGER submitted_line_boxes;
  ALTER TABLE submitted_line DROP CONSTRAINT submitted_line_figures`

test.each(STRANGE)('without its guards %s would be stored', async (_, fact) => {
  expect(await countWithout(UNGUARDED, people.lead1, submitting(fact))).toBe(1)
})

const box = {
  framework: 'hsps-1767',
  indicator: '106',
  definitionVersion: 1,
  field: 'neverCame',
  type: 'count',
  most: 9,
}
const registering = (fact: object = {}) => ({
  sql: 'SELECT register_boxes($1) AS written',
  values: [JSON.stringify([{ ...box, withNil: false, ...fact }])],
})
const written = (...facts: object[]) =>
  trySuperuser(
    ...facts.map((fact) => registering(fact)).map(({ sql, values }) => sql.replace('$1', `'${values[0]}'`)),
  )

test('a new box needs no migration: it is written down, and then taken', async () => {
  const [known] = await asSuperuser<{ boxes: number }>('SELECT count(*)::int AS boxes FROM known_box')
  expect(known?.boxes).toBeGreaterThan(15)
  const { sql, values } = registering()
  const added = sql.replace('$1', `'${values[0]}'`)
  expect(await countWithout(added, people.lead1, submitting({ figures: { neverCame: 6 } }))).toBe(1)
  expect(await countWithout(added, people.lead1, submitting({ figures: { neverCame: 10 } }))).toBe('23514')
})

test('what a box takes may widen; what it is never changes, and it takes no less', async () => {
  expect(await written({}, {})).toEqual([{ written: 0 }])
  expect(await written({}, { most: 10, withNil: true })).toEqual([{ written: 1 }])
  expect(await written({}, { most: 8 })).toBe('55000')
  expect(await written({ withNil: true }, {})).toBe('55000')
  expect(await written({}, { type: 'decimal' })).toBe('55000')
})

test('boxes are written down by the service itself or an administrator, and by nobody else', async () => {
  expect(await ask(null, registering())).toEqual([{ written: 1 }])
  expect(await ask(people.admin, registering())).toEqual([{ written: 1 }])
  for (const name of ['lead1', 'gatekeeper2', 'north', 'national', 'auditor', 'nobody'] as const)
    expect([name, await ask(people[name], registering())]).toEqual([name, '42501'])
  expect(await ask(people.admin, { sql: 'DELETE FROM known_box' })).toBe('42501')
})
