import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { type GivenPage, pageNames } from '@/features/audit/given-filter'
import { toAuditFile, wantedInFile } from '@/features/audit/to-audit-file'
import { getAuditTrail } from '@/operations/read/get-audit-trail'
import { asApp } from '../../support/database'
import { questionsOf } from '../dashboards/counting-statements'
import { save, valueOf } from '../returns/entering'
import { SECRET, makeTrail, pageOf, trailOf } from './trail'

const people = await makeTrail()
const line = { return: 'ZZ1-2026-27-Q2', indicator: '109' }
const counted = { '109.state': 'value', '109.denominator': '90', '109.instruments': ['eq-5d-5l'] }
const why = { '109.explanation': '=1+1' }
valueOf(await save(people.lead1, 'outcomes', { ...counted, '109.numerator': '65', ...why }))
valueOf(
  await save(people.lead1, 'outcomes', { ...counted, '109.numerator': '65', ...why, '110.state': 'nil' }),
)

const seen = async (actor: Actor, given: Partial<GivenPage> = line) =>
  (await pageOf(actor, given)).events.map(({ what, contents }) => [
    what,
    contents.changes.map((change) => change.what),
  ])

async function fileOf(actor: Actor, given: Partial<GivenPage>) {
  const blank = Object.fromEntries(pageNames.map((name) => [name, ''])) as unknown as GivenPage
  const trail = await getAuditTrail(actor, (chains) => wantedInFile({ ...blank, ...given }, chains))
  return trail && toAuditFile(actor, trail)
}

test('whoever reads a draft is shown the saves that changed a line, and what was done to its whole return', async () => {
  const [changed, opened, ...more] = await seen(people.lead1)
  expect([changed?.[0], opened?.[0], more]).toEqual([
    'Section of the draft saved',
    'Return opened, with an empty draft',
    [],
  ])
  expect(changed?.[1]).toContain('109, Explanation')
})

test('others are shown every save of its page, and nothing of what it held', async () => {
  expect(await seen(people.north)).toEqual([
    ['Section of the draft saved', []],
    ['Section of the draft saved', []],
    ['Return opened, with an empty draft', ['Framework']],
  ])
})

test('nobody is shown more than the trail that they read', async () => {
  expect((await pageOf(people.south, line)).matches).toBe(0)
  expect((await pageOf(people.lead2, line)).matches).toBe(0)
  const asked = `SELECT seq FROM list_line_events('ZZ1', 'ZZ1-2026-27-Q2', '109', 'outcomes')`
  expect(await asApp(asked)).toEqual([])
})

test.each<[Partial<GivenPage>, string]>([
  [{ indicator: '109' }, 'Enter the return too whose line it is, like ZZ1-2026-27-Q2'],
  [{ indicator: '109', return: 'ZZ1-2025-26' }, 'Enter the return too whose line it is, like ZZ1-2026-27-Q2'],
  [{ ...line, indicator: '007' }, 'Enter the code of a line of that return, like 109'],
  [{ ...line, indicator: '109 OR 1=1' }, 'Enter the code of a line of that return, like 109'],
])('%j names no line', async (given, message) => {
  const { faults, page } = await trailOf(people.lead1, given)
  expect([faults, page]).toEqual([[{ at: 'indicator', message }], null])
  expect(await fileOf(people.lead1, given)).toBeNull()
})

test('the same events are had as a file, whose texts no spreadsheet takes for formulas', async () => {
  const file = await fileOf(people.lead1, line)
  const [heading, changed = '', ...rest] = file?.text.trimEnd().split('\r\n') ?? []
  expect([file?.name, heading, rest.length]).toEqual([
    'audit-events.csv',
    'organisation,event,at,person,what,about,reason,changes,hash',
    1,
  ])
  expect(changed).toContain('109, Explanation: blank to =1+1')
  expect(changed).not.toMatch(/(^|,)"?[=+@]/)
  const withheld = await fileOf(people.north, line)
  expect(withheld?.text).not.toContain('1+1')
  expect(withheld?.text).toContain('Of a draft')
  expect((await fileOf(people.north, { return: 'ZZ1-2026-27-Q2' }))?.text).not.toContain(SECRET)
})

test('it costs the database as much whatever the number of events', async () => {
  const few = await questionsOf(() => seen(people.lead1, { ...line, kind: 'return-opened' }))
  const many = await questionsOf(() => seen(people.lead1, { return: 'ZZ1-2026-27-Q2' }))
  expect(await questionsOf(() => seen(people.lead1))).toHaveLength(few.length)
  expect(many).toHaveLength(few.length)
})
