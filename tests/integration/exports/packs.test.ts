import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type FinancialYear, financialYearOf } from '@/domain/periods/period'
import { readHeads } from '@/domain/pack/manifest-schema'
import { exportYear } from '@/operations/export-year'
import { packFormats } from '@/operations/exports/pack-formats'
import { verifyPack } from '@/operations/exports/verify/verify-pack'
import { yearFileEndings } from '@/operations/exports/year-file'
import { toBytes, toText, unzip } from '@/operations/exports/zip'
import { getAnnualExports } from '@/operations/read/get-annual-exports'
import { getYearPack } from '@/operations/read/get-year-pack'
import type { Narrowing } from '@/operations/read/read-year-pack'
import { withActor } from '@/server/db/transaction'
import { asSuperuser } from '../../support/database'
import * as world from '../dashboards/reporting-world'

const { Q1, Q2, TODAY } = world
const YEAR: FinancialYear = financialYearOf(Q2)
let lead: Actor
let north: Actor
let national: Actor

beforeAll(async () => {
  await world.openWorld()
  lead = await world.aPerson('service-lead', 'ZZ1')
  north = await world.aPerson('commissioner', 'NORTH')
  national = await world.aPerson('national-analyst')
  const other = await world.aPerson('service-lead', 'ZZ10')
  await world.submitWhole(lead, 'ZZ1', Q1, world.completeReturn, world.IN_TIME.Q1)
  await world.submitWhole(lead, 'ZZ1', Q2, world.completeReturn, world.IN_TIME.Q2)
  await world.submitWhole(other, 'ZZ10', Q1, world.completeReturn, world.IN_TIME.Q1)
  await world.correctNumerator(lead, 'ZZ1', '106', 15)
})

const fileOf = (actor: Actor, ending: string, narrowing: Narrowing = {}) =>
  exportYear(actor, framework, { year: YEAR, ending, narrowing }, TODAY)

async function packOf(actor: Actor, narrowing: Narrowing = {}) {
  const file = await fileOf(actor, 'zip', narrowing)
  if (!file) throw new Error('There is no pack')
  return unzip(toBytes(file.content))
}

const headsOf = async (actor: Actor) => readHeads(toText((await fileOf(actor, 'heads.json'))?.content ?? ''))

describe('a pack', () => {
  test('holds every file, every snapshot in force and the events that recorded them, and verifies without the database', async () => {
    const pack = await packOf(national)
    for (const { ending } of packFormats) {
      const file = await fileOf(national, ending)
      expect(
        Buffer.compare(pack.get(`${YEAR}.${ending}`) ?? toBytes(''), toBytes(file?.content ?? 'x')),
        ending,
      ).toBe(0)
    }
    expect([...pack.keys()].filter((name) => name.startsWith('inputs/submissions/'))).toEqual([
      ...[`ZZ1-${Q1}-v1`, `ZZ1-${Q2}-v2`, `ZZ10-${Q1}-v1`].map((name) => `inputs/submissions/${name}.json`),
    ])
    expect(await verifyPack(pack, await headsOf(national))).toEqual({
      faults: [],
      notes: [
        expect.stringContaining('from 3 submissions'),
        expect.stringContaining('compared with its fingerprint alone'),
        'Compared with the heads that were given.',
      ],
    })
    const manifest = await fileOf(national, 'manifest.json')
    expect(toText(pack.get('manifest.json') ?? '')).toBe(toText(manifest?.content ?? ''))
  })

  test('is the same to the byte twice, and another once a return was corrected', async () => {
    const [one, again] = [await fileOf(north, 'zip'), await fileOf(north, 'zip')]
    expect(Buffer.compare(toBytes(one?.content ?? ''), toBytes(again?.content ?? ''))).toBe(0)
  })

  test('is worked out from the snapshots as it is from the tables', async () => {
    const pack = await packOf(national)
    const csv = toText(pack.get(`${YEAR}.csv`) ?? '').replace(',39,40,', ',40,40,')
    const altered = new Map([
      ...pack,
      [`${YEAR}.csv`, toBytes(csv.replace(/,ZZ1,106,1,value,27/, ',ZZ1,106,1,value,28'))],
    ])
    expect((await verifyPack(altered, null)).faults.join('\n')).toContain(
      `${YEAR}, ZZ1, 106: numerator is 28, the inputs give 27`,
    )
  })
})

describe('a year is narrowed', () => {
  const providersOf = async (actor: Actor, narrowing: Narrowing) =>
    (await getYearPack(actor, framework, { year: YEAR, narrowing }, TODAY))?.scope

  test('to a provider or to a commissioner’s, as far as one may see them, and says so in its name', async () => {
    expect(await providersOf(national, { provider: 'ZZ10' })).toMatchObject({
      ...{ kind: 'provider', code: 'ZZ10', name: 'Service ZZ10', providers: ['ZZ10'] },
    })
    expect((await fileOf(lead, 'csv'))?.name).toBe(`${YEAR}.csv`)
    expect(await providersOf(national, { commissioner: 'NORTH' })).toMatchObject({
      ...{ kind: 'commissioner', code: 'NORTH', name: 'Commissioner NORTH', providers: ['ZZ1', 'ZZ10'] },
    })
    expect(await providersOf(lead, { commissioner: 'NORTH' })).toMatchObject({ providers: ['ZZ1'] })
    expect((await fileOf(national, 'labels.csv', { provider: 'ZZ10' }))?.name).toBe(`${YEAR}-ZZ10.labels.csv`)
    const pack = await packOf(national, { provider: 'ZZ10' })
    expect(await verifyPack(pack, await headsOf(national))).toMatchObject({ faults: [] })
    expect([...pack].filter(([, content]) => /ZZ1\b|ZZ2/.test(toText(content)))).toEqual([])
  })

  test('and what is not theirs, or is not there, is no file and no page', async () => {
    const elsewhere: Narrowing[] = [
      ...[{ provider: 'ZZ2' }, { provider: 'ZZ9' }, { commissioner: 'SOUTH' }, { commissioner: 'EAST' }],
      ...[{ provider: 'ZZ1', commissioner: 'SOUTH' }],
    ]
    for (const narrowing of elsewhere) {
      for (const ending of yearFileEndings) expect(await fileOf(north, ending, narrowing), ending).toBeNull()
      expect(await getAnnualExports(north, framework, { year: YEAR, narrowing })).toBeNull()
    }
    expect(await fileOf(lead, 'csv', { provider: 'ZZ10' })).toBeNull()
  })

  test('the page offers what may be chosen, whatever is chosen', async () => {
    const view = await getAnnualExports(north, framework, { year: YEAR, narrowing: { provider: 'ZZ10' } })
    expect(view?.choices.map(({ code }) => code)).toEqual(['ZZ1', 'ZZ10'])
    expect(view?.files?.list[0]?.name).toBe(`${YEAR}-ZZ10.csv`)
    const returnsIn = (of: typeof view, which: 'years' | 'listed') =>
      of?.[which].map(({ returns }) => returns)
    const whole = await getAnnualExports(north, framework, { year: YEAR })
    expect(returnsIn(whole, 'listed')).toEqual(returnsIn(whole, 'years'))
    expect(returnsIn(view, 'years')).toEqual(returnsIn(whole, 'years'))
    expect(returnsIn(view, 'listed')).toEqual([1])
  })
})

test('nobody is told what the chains say of submissions that they do not read', async () => {
  const south = await world.aPerson('commissioner', 'SOUTH')
  expect(await headsOf(south)).toEqual([])
  // The function itself, past the scope that stands in the query.
  const said = (actor: Actor) =>
    withActor(
      actor,
      ({ tx }) =>
        tx.$queryRaw<
          { organisation: string }[]
        >`SELECT * FROM list_sealing_events(${framework.code}, ${YEAR})`,
    )
  expect(await said(south)).toEqual([])
  expect((await said(lead)).map(({ organisation }) => organisation)).toEqual(['ZZ1', 'ZZ1', 'ZZ1'])
  expect((await headsOf(lead))?.map(({ organisation }) => organisation)).toEqual(['ZZ1', 'ZZ1'])
  const administrator = await world.aPerson('administrator')
  for (const ending of yearFileEndings) expect(await fileOf(administrator, ending)).toBeNull()
})

test('a download is kept with the name of the file, whose it is and its fingerprint', async () => {
  await fileOf(north, 'zip', { provider: 'ZZ10' })
  const [last] = await asSuperuser<{ object: string; new: { sha256: string } }>(
    `SELECT object, new FROM audit_event WHERE organisation = 'downloads' ORDER BY seq DESC LIMIT 1`,
  )
  expect(last?.object).toBe(`${YEAR}-ZZ10.zip`)
  expect(last?.new.sha256).toMatch(/^[0-9a-f]{64}$/)
})
