import { expect, test } from 'vitest'
import { countWithout } from './probe'
import { insertion, validRows, type Row } from './valid-rows'
import { OF_ZZ1, makeWorld } from './world'

const people = await makeWorld({ signatures: true })
const FORBIDDEN = '42501'
const ANEW = '40001'

const quoted = (value: unknown) => (value === null ? 'NULL' : `'${value as string | number}'`)
const inserted = (table: 'submission' | 'signed_declaration', row: Row) => {
  const { sql, values } = insertion(table, row)
  return sql.replace(/\$(\d+)/g, (_, place: string) => quoted(values[Number(place) - 1]))
}

/** So many versions of the return stand already, none of the declaration; nobody was given more time. */
const standing = (version: number, late = false) => `SET LOCAL session_replication_role = replica;
  DELETE FROM window_extension ${OF_ZZ1}; DELETE FROM submission ${OF_ZZ1} AND version > ${version};
  DELETE FROM signed_declaration ${OF_ZZ1};
  UPDATE submission SET late = ${late} ${OF_ZZ1};
  UPDATE quarterly_return SET state = 'draft', version = ${version}, revision = 5 ${OF_ZZ1};
  UPDATE declaration SET state = 'draft', version = 0, revision = 5 ${OF_ZZ1}; SET LOCAL session_replication_role = origin`

const MOVED = `state = '%', version = version + 1, revision = revision + 1 ${OF_ZZ1} RETURNING 1`
/** Both are stored in one statement, as the service stores them. */
const submitted = (at: string, fact: Row) => {
  const by = { submitted_by: people.lead1, submitted_by_name: 'lead1', submitted_at: at }
  return `WITH moved AS (UPDATE quarterly_return SET ${MOVED.replace('%', 'submitted')})
    ${inserted('submission', { ...validRows.submission('ZZ1'), ...by, deadline_at: DUE, ...fact })}`
}
const signed = (at: string, fact: Row) => {
  const by = { signed_by: people.executive1, signed_by_name: 'executive1', signed_at: at }
  return `WITH moved AS (UPDATE declaration SET ${MOVED.replace('%', 'signed')})
    ${inserted('signed_declaration', { ...validRows.signed_declaration('ZZ1'), ...by, deadline_at: YEAR_DUE, ...fact })}`
}
const DUE = '2026-08-12T22:59:00.000Z'
const YEAR_DUE = '2026-06-30T22:59:00.000Z'
const IN_TIME = '2026-08-01T09:00:00.000Z'
const AFTER = '2026-08-12T22:59:00.001Z'
const AGAIN = { version: 2, reason: 'A count was wrong' }
const MORE_TIME = inMoreTime('submission')

function inMoreTime(kind: string) {
  return `SET LOCAL session_replication_role = replica; INSERT INTO window_extension (framework, provider_code, period, kind, until_at,
    reason, granted_at, granted_by_name) VALUES ('hsps-1767', 'ZZ1', '2026-27-Q1', '${kind}', '2026-11-01T00:00Z', 'Flood',
    '2026-08-01T00:00Z', 'Ann'); SET LOCAL session_replication_role = origin`
}

/** What is there already, the moment, what is said of it, and the answer. */
const RETURNS: readonly [string, string, string, Row, string | number][] = [
  ['on time', standing(0), IN_TIME, { late: false }, 1],
  ['late, as it was not', standing(0), IN_TIME, { late: true }, FORBIDDEN],
  ['at the deadline', standing(0), DUE, { late: false }, 1],
  ['late', standing(0), AFTER, { late: true }, 1],
  ['on time, as it was not', standing(0), AFTER, { late: false }, FORBIDDEN],
  ['due later than it was', standing(0), AFTER, { late: false, deadline_at: '2026-08-13T22:59:00Z' }, ANEW],
  ['due later, by more time that was given', `${standing(0)}; ${MORE_TIME}`, AFTER, dueBy(false), 1],
  ['late all the same', `${standing(0)}; ${MORE_TIME}`, AFTER, dueBy(true), FORBIDDEN],
  ['before its window', standing(0), '2026-06-30T22:59:59Z', { late: false }, FORBIDDEN],
  ['after its window', standing(0), '2026-10-01T00:00:00Z', { late: true }, FORBIDDEN],
  ['again, as late as the first', standing(1, true), IN_TIME, { ...AGAIN, late: true }, 1],
  ['again, on time as the first was not', standing(1, true), IN_TIME, { ...AGAIN, late: false }, FORBIDDEN],
  ['again, late as the first was not', standing(1), AFTER, { ...AGAIN, late: true }, FORBIDDEN],
  ['again, in its year', standing(1), '2028-03-31T22:58:59Z', { ...AGAIN, late: false }, 1],
  ['again, after its year', standing(1), '2028-03-31T22:59:01Z', { ...AGAIN, late: false }, FORBIDDEN],
]

function dueBy(late: boolean): Row {
  return { late, deadline_at: '2026-11-01T00:00:00Z' }
}

test.each(RETURNS)(
  'a return is not handed in past the service otherwise than its window says: %s',
  async (...given) => {
    const [, before, at, fact, answer] = given
    const asked = (open: string) =>
      countWithout(`${before}; ${open}; SET LOCAL app.clock = '${at}'`, people.lead1, {
        sql: submitted(at, fact),
      })
    expect(await asked('SELECT 1')).toBe(answer)
    expect(await asked('ALTER TABLE submission DISABLE TRIGGER submission_within_window')).toBe(1)
  },
)

const DECLARATIONS: readonly [string, string, Row, string | number][] = [
  ['late', IN_TIME, { late: true }, 1],
  ['on time, as it was not', IN_TIME, { late: false }, FORBIDDEN],
  ['due later than it was', IN_TIME, { late: false, deadline_at: DUE }, ANEW],
  ['on time', YEAR_DUE, { late: false }, 1],
  ['after its window', '2027-04-01T09:00:00Z', { late: true }, FORBIDDEN],
]

test.each(DECLARATIONS)('nor is a declaration signed: %s', async (_, at, fact, answer) => {
  const asked = (open: string) =>
    countWithout(`${standing(0)}; ${open}; SET LOCAL app.clock = '${at}'`, people.executive1, {
      sql: signed(at, fact),
    })
  expect(await asked('SELECT 1')).toBe(answer)
  expect(await asked('ALTER TABLE signed_declaration DISABLE TRIGGER signed_declaration_within_window')).toBe(
    1,
  )
})
