import { beforeAll, describe, expect, test } from 'vitest'
import { framework } from '@/domain/catalogue'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { resolveLines } from '@/domain/returns/resolve-lines'
import { submitReturn } from '@/operations/submit-return'
import { columnOf, listLatestLines, listLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { PERIOD } from '../../factories/period'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { aTinyReturn } from '../../factories/typed-return'
import { asSuperuser } from '../../support/database'
import { ZZ1, checked, read, saveAll, valueOf } from './entering'

const people = await registerOrganisations()
const ZZ2 = { ...ZZ1, providerCode: 'ZZ2' }
const tiny = { ...aTinyReturn(), cordotomy: { '102.state': 'nil' } }

beforeAll(async () => {
  await saveAll(people.lead1)
  valueOf(await submitReturn(people.lead1, await checked(people.lead1), OPEN))
  await saveAll(people.lead2, tiny, ZZ2)
  valueOf(await submitReturn(people.lead2, await checked(people.lead2, ZZ2), OPEN))
})

type Columns = Record<string, unknown>
const OWN = [
  'numerator',
  'denominator',
  'paired',
  'with_baseline',
  'new_implants',
  'revisions',
  'explantations',
]
const REST = ['never_attended', 'issued', 'shortest', 'longest', 'over126', 'median', 'standard_deviation']
const TEXTS = ['value_set', 'instrument', 'instruments', 'override_reason']

async function rowOf(provider: string, indicator: string): Promise<Columns> {
  const sql = `SELECT to_jsonb(l) AS line FROM submitted_line l WHERE provider_code = $1 AND indicator = $2`
  const [row] = await asSuperuser<{ line: Columns }>(sql, [provider, indicator])
  const columns = [...OWN, ...REST, ...TEXTS].map((name) => [name, row?.line[name]] as const)
  return Object.fromEntries([
    ['state', row?.line['state']],
    ...columns.filter(([, figure]) => figure !== null),
  ])
}

test.each([
  ['101', { denominator: 25, numerator: 23, new_implants: 18, revisions: 5, explantations: 4 }],
  ['102', { denominator: 4, numerator: 4 }],
  [
    '103',
    {
      ...{ numerator: 4043, denominator: 48, shortest: 7, median: 84.25, longest: 210 },
      ...{ standard_deviation: 41.37, over126: 9 },
    },
  ],
  ['105', { denominator: 25, numerator: 1 }],
  ['106', { denominator: 40, numerator: 24, never_attended: 6 }],
  ['107', { denominator: 23, numerator: 20 }],
  ['108', { denominator: 24, numerator: 15, with_baseline: 30, value_set: 'uk-5l-2026' }],
  ['109', { denominator: 140, numerator: 112, instruments: 'eq-5d-5l;brief-pain-inventory' }],
  ['110', { denominator: 60, paired: 45, numerator: 27, instrument: 'eq-5d-5l', value_set: 'uk-5l-2026' }],
  ['204', { denominator: 35, numerator: 28, issued: 90 }],
])('the row of %s holds exactly what was typed or filled in, and nothing else', async (code, figures) => {
  expect(await rowOf('ZZ1', code)).toEqual({ state: 'value', ...figures })
})

test.each([
  ['103', { state: 'value', numerator: 0, denominator: 1 }],
  ['104', { state: 'nil' }],
  ['105', { state: 'value', numerator: 0, denominator: 2 }],
  ['110', { state: 'not-available' }],
  ['204', { state: 'nil', issued: 2 }],
])('the row of %s of a tiny service keeps its state, and no zero that was not typed', async (code, row) => {
  expect(await rowOf('ZZ2', code)).toEqual(row)
})

test('every box of the catalogue has a column of its own, and every column a box', async () => {
  const rows = await asSuperuser<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = 'submitted_line'`,
  )
  const types = new Map(rows.map(({ name, type }) => [name, type]))
  const used = new Set<string>()
  for (const indicator of quarterlyIndicators(PERIOD, framework)) {
    const names = Object.entries(boxesOf(indicator)).map(([name, { type }]) => {
      const column = columnOf(indicator.kind, name).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      const numeric = { count: 'bigint', decimal: 'numeric' } as Record<string, string>
      expect([indicator.code, name, types.get(column)]).toEqual([
        indicator.code,
        name,
        numeric[type] ?? 'text',
      ])
      used.add(column)
      return column
    })
    expect(new Set(names).size).toBe(names.length)
  }
  expect([...used].toSorted()).toEqual([...OWN, ...REST, ...TEXTS].toSorted())
})

describe('what is read back', () => {
  const scope = [PERIOD]

  test.each([
    ['ZZ1', 'lead1'],
    ['ZZ2', 'lead2'],
  ] as const)(
    'of %s are the figures that were settled, with who entered them',
    async (providerCode, name) => {
      const key = { ...ZZ1, providerCode }
      const { current, profile } = await read(people[name], key)
      const settled = resolveLines({ framework, profile }, key, current.answers)
      const lines = await withActor(people[name], ({ tx }) =>
        listLines(tx, framework.code, [providerCode], key, { version: 1 }),
      )
      expect(lines.map(({ indicator, state, figures }) => ({ indicator, state, figures }))).toEqual(
        settled.map(({ indicator, line: { state, figures } }) => ({
          indicator: indicator.code,
          state,
          figures,
        })),
      )
      for (const line of lines)
        expect(line).toMatchObject({ ...key, version: 1, entered: current.entered[line.indicator] })
      const latest = await withActor(people[name], ({ tx }) =>
        listLatestLines(tx, framework.code, [providerCode], scope),
      )
      expect(latest).toEqual(lines)
    },
  )

  test('is only what is in reach: of the query, and of the person', async () => {
    const seen = (actor: { personId: string }, codes: readonly string[] | 'all') =>
      withActor(actor, async ({ tx }) => {
        const lines = await listLatestLines(tx, framework.code, codes, scope)
        return [...new Set(lines.map(({ providerCode }) => providerCode))]
      })
    expect(await seen(people.national, 'all')).toEqual(['ZZ1', 'ZZ2'])
    expect(await seen(people.national, ['ZZ2'])).toEqual(['ZZ2'])
    expect(await seen(people.north, 'all')).toEqual(['ZZ1'])
    expect(await seen(people.lead2, ['ZZ1'])).toEqual([])
    expect(await seen(people.administrator, 'all')).toEqual([])
  })
})
