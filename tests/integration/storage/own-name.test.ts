import { expect, test } from 'vitest'
import { asSuperuser, countWithout } from './probe'
import { SIGNATURE_TRIGGERS } from './signatures'
import { insertion, validRows, type Row, type Table } from './valid-rows'
import { makeWorld } from './world'

const people = await makeWorld({ signatures: true })
const FORBIDDEN = '42501'

/** A moment that a demonstration or a test is at. */
const AT = '2026-08-01T09:00:00.000Z'
const atMoment = `SET LOCAL app.clock = '${AT}'`

/** Every trigger that is asked when a row is added, with the columns that it compares. */
const added = (await asSuperuser<{ tab: Table; name: string; said: string }>(SIGNATURE_TRIGGERS)).flatMap(
  ({ tab, name, said }) => {
    const [, given] = /AFTER INSERT .*signed_truly\((.*)\)\)\) EXECUTE/.exec(said) ?? []
    return given
      ? [{ tab, name, columns: [...given.matchAll(/new\.(\w+)/g)].map(([, column = '']) => column) }]
      : []
  },
)

/** A row of ZZ1 in the name of lead1, at the moment of the transaction, with one thing otherwise. */
function rowOf(tab: Table, columns: readonly string[], otherwise: Row = {}): Row {
  const [at = '', ...names] = columns.toReversed()
  const signed: [string, string][] = names.map((name) => [
    name,
    name.endsWith('_name') ? 'lead1' : people.lead1,
  ])
  return { ...validRows[tab]('ZZ1'), ...Object.fromEntries(signed), [at]: AT, ...otherwise }
}

/** With every other fence of its table off, and no row of it there. */
const alone = (
  tab: string,
  trigger: string,
) => `SET LOCAL session_replication_role = replica; DELETE FROM ${tab};
  SET LOCAL session_replication_role = origin; ALTER TABLE ${tab} DISABLE TRIGGER USER; ALTER TABLE ${tab} ENABLE TRIGGER ${trigger};
  ALTER TABLE ${tab} DISABLE ROW LEVEL SECURITY; GRANT INSERT, SELECT ON ${tab} TO assurance_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO assurance_app; ${atMoment}`

test.each(added)('a row of $tab is added in one’s own name, and now', async ({ tab, name, columns }) => {
  const asked = (otherwise: Row = {}, also = '') =>
    countWithout(
      `${alone(tab, name)}; ${also || 'SELECT 1'}`,
      people.lead1,
      insertion(tab, rowOf(tab, columns, otherwise)),
    )
  expect(await asked()).toBe(1)
  for (const column of columns) {
    const other = column.endsWith('_name')
      ? 'executive1'
      : column.endsWith('at')
        ? '2026-07-31T09:00:00.000Z'
        : people.executive1
    expect([column, await asked({ [column]: other })]).toEqual([column, FORBIDDEN])
    expect([column, await asked({ [column]: other }, `ALTER TABLE ${tab} DISABLE TRIGGER ${name}`)]).toEqual([
      column,
      1,
    ])
  }
  // A database that a real service took knows its own clock alone.
  expect(await asked({}, `SELECT claim_database('real')`)).toBe(FORBIDDEN)
})
