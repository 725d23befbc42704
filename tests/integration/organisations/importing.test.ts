import { expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { toCsv } from '@/domain/exports/csv'
import { columns } from '@/domain/organisations/importing/columns'
import { importOrganisations } from '@/operations/import-organisations'
import { listOrganisations } from '@/operations/read/list-organisations'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { valueOf } from '../returns/entering'

const people = await registerOrganisations()
const { administrator, north } = people

type Row = Partial<Record<(typeof columns)[number]['name'], string>>
const file = (rows: readonly Row[]) => {
  const header = columns.map(({ name }) => name)
  return new TextEncoder().encode(
    toCsv([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]),
  )
}
const take = (rows: readonly Row[], seen: string | null) =>
  importOrganisations(administrator, hsps1767, file(rows), seen)
const registered = async () =>
  (await listOrganisations(administrator, hsps1767))?.providers.map(({ code }) => code)

async function preview(rows: readonly Row[]) {
  const outcome = await take(rows, null)
  const shown = outcome && valueOf(outcome)
  if (shown?.kind !== 'preview') throw new Error('It was not shown')
  return shown
}

const NEW: readonly Row[] = [
  { type: 'commissioner', code: 'EAST', name: 'East Commissioning' },
  ...Array.from({ length: 30 }, (_, index) => ({
    ...{
      type: 'provider',
      code: `ZY${String(index + 1)}`,
      name: `Service ${String(index + 1)}`,
      region: 'East',
    },
    ...{ opened: '2024-04-01', commissioner: index % 2 === 0 ? 'EAST' : 'NORTH', provider_lead: 'Ann Lead' },
    ...{ provider_lead_email: `lead${String(index)}@zy.example`, commissioner_lead: 'Bea Lead' },
  })),
  { type: 'responsibility', code: 'ZY1', commissioner: 'NORTH', from: '2025-04-01' },
]

test('thirty providers with commissioners and leads are seen, then registered in one go, within ten seconds', async () => {
  const began = performance.now()
  const { rows, seen, isChanged } = await preview(NEW)
  expect([rows.length, rows.filter(({ isThere }) => isThere).length, isChanged]).toEqual([32, 0, false])
  expect(await registered()).toEqual(['ZZ1', 'ZZ2'])
  const done = await take(NEW, seen)
  expect(done).toEqual({ ok: true, value: { kind: 'done', rows: 32 } })
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(await registered()).toHaveLength(32)
  expect(
    await asSuperuser(
      `SELECT commissioner_code, from_date::text, to_date::text FROM responsibility WHERE provider_code = 'ZY1' ORDER BY 2`,
    ),
  ).toEqual([
    { commissioner_code: 'EAST', from_date: '2024-04-01', to_date: '2025-03-31' },
    { commissioner_code: 'NORTH', from_date: '2025-04-01', to_date: null },
  ])
  const [audited] = await asSuperuser<{ count: number }>(
    `SELECT count(*)::int FROM audit_event WHERE organisation LIKE 'ZY%' AND person_id = $1 AND action <> 'return-opened'`,
    [administrator.personId],
  )
  expect(audited?.count).toBe(30 + 31 + 60)

  // The same file again does nothing.
  const again = await preview(NEW)
  expect(again.rows.every(({ isThere }) => isThere)).toBe(true)
  expect(await take(NEW, again.seen)).toEqual({ ok: true, value: { kind: 'done', rows: 0 } })
})

test('what is posted back is read and checked again: nothing else is done than was seen', async () => {
  const rows: readonly Row[] = [
    { type: 'provider', code: 'ZX1', name: 'One', region: 'East', opened: '2024-04-01' },
  ]
  const { seen } = await preview(rows)
  const other = [{ ...rows[0], name: 'Two' }]
  expect(await take(other, seen)).toMatchObject({ ok: true, value: { kind: 'preview', isChanged: true } })
  expect(await take([{ ...rows[0], opened: 'never' }], seen)).toMatchObject({
    ok: false,
    failure: [{ line: 2, column: 'opened' }],
  })
  // Somebody registers it in the meantime.
  await asSuperuser(`SELECT register_provider('ZX1', 'Another', 'East', '2024-04-01')`)
  expect(await take(rows, seen)).toMatchObject({ ok: false, failure: [{ line: 2, column: 'name' }] })
})

test('all of a file is registered or none, whatever stops it', async () => {
  const before = await registered()
  await asSuperuser(`CREATE FUNCTION trip() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.code = 'ZW9' THEN RAISE EXCEPTION 'tripped'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER trip BEFORE INSERT ON provider FOR EACH ROW EXECUTE FUNCTION trip()`)
  const rows = [7, 8, 9].map((digit) => ({
    type: 'provider',
    code: `ZW${String(digit)}`,
    name: 'W',
    region: 'W',
    opened: '2024-04-01',
  }))
  const { seen } = await preview(rows)
  await expect(take(rows, seen)).rejects.toThrow('tripped')
  expect(await registered()).toEqual(before)
  await asSuperuser('DROP TRIGGER trip ON provider; DROP FUNCTION trip()')
})

test('nobody else imports anything, and the database refuses by itself', async () => {
  expect(await importOrganisations(north, hsps1767, file(NEW), null)).toBeNull()
  const promoted = { ...administrator, personId: north.personId }
  await expect(importOrganisations(promoted, hsps1767, file(NEW), null)).rejects.toThrow(
    'only an administrator',
  )
})
