import { beforeAll, describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { fieldId } from '@/domain/catalogue/field-id'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { countOf } from '@/domain/kinds/count-of'
import { resolveLines } from '@/domain/returns/resolve-lines'
import { submitReturn } from '@/operations/submit-return'
import { listLatestLines, listLines } from '@/server/db/submitted-lines'
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

async function rowOf(provider: string, indicator: string): Promise<Columns> {
  const sql = `SELECT state, numerator::int, denominator::int, paired::int, figures FROM submitted_line
    WHERE provider_code = $1 AND indicator = $2`
  const [row] = await asSuperuser<Columns>(sql, [provider, indicator])
  return Object.fromEntries(Object.entries(row ?? {}).filter(([, figure]) => figure !== null))
}

test.each([
  ['101', { denominator: 25, numerator: 23 }, { newImplants: 18, revisions: 5, explantations: 4 }],
  ['102', { denominator: 4, numerator: 4 }, {}],
  [
    ...['103', { numerator: 4043, denominator: 48 }],
    { shortest: 7, median: 84.25, longest: 210, standardDeviation: 41.37, over126: 9 },
  ],
  ['105', { denominator: 25, numerator: 1 }, {}],
  ['106', { denominator: 40, numerator: 24 }, { neverAttended: 6 }],
  ['107', { denominator: 23, numerator: 20 }, {}],
  ['108', { denominator: 24, numerator: 15 }, { withBaseline: 30, valueSet: 'uk-5l-2026' }],
  ['109', { denominator: 140, numerator: 112 }, { instruments: 'eq-5d-5l;brief-pain-inventory' }],
  ['110', { denominator: 60, paired: 45, numerator: 27 }, { instrument: 'eq-5d-5l', valueSet: 'uk-5l-2026' }],
  ['204', { denominator: 35, numerator: 28 }, { issued: 90 }],
] as [string, Columns, Columns][])(
  'the row of %s holds exactly what was typed or filled in, and nothing else',
  async (code, counts, figures) => {
    expect(await rowOf('ZZ1', code)).toEqual({ state: 'value', ...counts, figures })
  },
)

test.each([
  ['103', { state: 'value', numerator: 0, denominator: 1, figures: {} }],
  ['104', { state: 'nil', figures: {} }],
  ['105', { state: 'value', numerator: 0, denominator: 2, figures: {} }],
  ['110', { state: 'not-available', figures: {} }],
  ['204', { state: 'nil', figures: { issued: 2 } }],
])('the row of %s of a tiny service keeps its state, and no zero that was not typed', async (code, row) => {
  expect(await rowOf('ZZ2', code)).toEqual(row)
})

test('every box of the catalogue is a common count or is known to the database', async () => {
  const known = await asSuperuser<{ id: string; type: string }>(
    `SELECT indicator || '.' || field AS id, type FROM known_box WHERE framework = $1 ORDER BY 1`,
    [framework.code],
  )
  const boxes = quarterlyIndicators(PERIOD, framework).flatMap((indicator) =>
    Object.entries(boxesOf(indicator))
      .filter(([field]) => countOf(indicator.kind, field) === null)
      .map(([field, { type }]) => ({ id: fieldId(indicator.code, field), type })),
  )
  expect(known).toEqual(boxes.toSorted((left, right) => (left.id < right.id ? -1 : 1)))
})

describe('what is read back', () => {
  const scope = [PERIOD]

  test.each([
    ['ZZ1', 'lead1'],
    ['ZZ2', 'lead2'],
  ] as const)(
    'of %s are the figures that were resolved, with who entered them',
    async (providerCode, name) => {
      const key = { ...ZZ1, providerCode }
      const { current, profile } = await read(people[name], key)
      const resolved = resolveLines({ framework, profile }, key, current.answers)
      const lines = await withActor(people[name], ({ tx }) =>
        listLines(tx, framework.code, [providerCode], key, { version: 1 }),
      )
      expect(lines.map(({ indicator, state, figures }) => ({ indicator, state, figures }))).toEqual(
        resolved.map(({ indicator, line: { state, figures } }) => ({
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
