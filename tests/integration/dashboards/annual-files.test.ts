import { createHash } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { annualDocumentSchema } from '@/domain/exports/annual-document-schema'
import { type FinancialYear, financialYearOf } from '@/domain/periods/period'
import { getAnnualExports } from '@/operations/read/get-annual-exports'
import { exportYear as exportFile } from '@/operations/export-year'
import { countsInCsv, countsInFhir, countsInWorkbook } from '../../support/counts-in-files'
import { type TextEnding, exportYear, textEndings } from '../../support/exported-text'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { asSuperuser } from '../../support/database'
import * as world from './reporting-world'

const { Q1, Q2, TODAY } = world
const YEAR: FinancialYear = financialYearOf(Q2)
const ZONE = ownEnvironment.TZ
let lead: Actor
let north: Actor
let south: Actor
let national: Actor

beforeAll(async () => {
  await world.openWorld()
  lead = await world.aPerson('service-lead', 'ZZ1')
  north = await world.aPerson('commissioner', 'NORTH')
  south = await world.aPerson('commissioner', 'SOUTH')
  national = await world.aPerson('national-analyst')
  const other = await world.aPerson('service-lead', 'ZZ10')
  await world.submitWhole(lead, 'ZZ1', Q1, world.completeReturn, world.IN_TIME.Q1)
  await world.submitWhole(lead, 'ZZ1', Q2, world.completeReturn, world.IN_TIME.Q2)
  // The same two quarters, submitted the other way round.
  await world.submitWhole(other, 'ZZ10', Q2, world.completeReturn, world.IN_TIME.Q2)
  await world.submitWhole(other, 'ZZ10', Q1, world.completeReturn, world.IN_TIME.Q1)
})

afterEach(() => {
  if (ZONE === undefined) delete ownEnvironment.TZ
  else ownEnvironment.TZ = ZONE
})

async function fileFor(actor: Actor, format: TextEnding): Promise<string> {
  return (await exportYear(actor, framework, { year: YEAR, format }, TODAY)) ?? ''
}

interface Manifest {
  readonly scope: unknown
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly rows: number }[]
  readonly submissions: readonly Record<string, unknown>[]
}

const manifestFor = async (actor: Actor) => JSON.parse(await fileFor(actor, 'manifest.json')) as Manifest
const documentFor = async (actor: Actor) =>
  annualDocumentSchema(framework).parse(JSON.parse(await fileFor(actor, 'json')))
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('the same submissions give the same bytes', () => {
  test.each(textEndings)('of the %s in any time zone', async (format) => {
    ownEnvironment.TZ = 'Pacific/Auckland'
    const there = await fileFor(national, format)
    ownEnvironment.TZ = 'America/New_York'
    expect(await fileFor(national, format)).toBe(there)
    expect(there).not.toBe('')
  })

  test('in whatever order they came', async () => {
    const rows = (await fileFor(north, 'csv')).split('\r\n')
    const of = (code: string) => rows.filter((row) => row.includes(`,${code},`)).join('\n')
    expect(of('ZZ10').replaceAll(',ZZ10,', ',ZZ1,')).toBe(of('ZZ1'))
  })
})

describe('the document', () => {
  test('has the rows of the file, each with the submissions that it rests on', async () => {
    const { rows } = await documentFor(north)
    const csv = (await fileFor(north, 'csv')).trimEnd().split('\r\n').slice(1)
    expect(rows.map(({ provider, indicator }) => `${YEAR},${provider},${indicator}`)).toEqual(
      csv.map((row) => row.split(',').slice(0, 3).join(',')),
    )
    const [seal] = await asSuperuser<{ snapshot_sha256: string }>(
      `SELECT snapshot_sha256 FROM submission WHERE provider_code = 'ZZ1' AND period = '${Q1}'`,
    )
    expect(rows[0]?.submissions[0]).toEqual({
      ...{ period: Q1, state: 'value', version: 1, definition_version: 1 },
      snapshot_sha256: seal?.snapshot_sha256,
      ...{ reason: null, explanation: 'These figures were looked up again.' },
    })
  })

  test('a provider without any submission has all its rows: missing what was due, and its declaration is not due', async () => {
    const { rows } = await documentFor(south)
    expect(rows).toHaveLength(22)
    expect(new Set(rows.map(({ provider, state }) => `${provider} ${state}`))).toEqual(
      new Set(['ZZ2 missing', 'ZZ2 not-due']),
    )
  })
})

describe('the manifest', () => {
  test('has rows and fingerprint of each file, whose scope it is, and the heads stored with the submissions', async () => {
    const { files, scope, submissions } = await manifestFor(north)
    for (const [ending, rows] of [
      ['csv', 44],
      ['labels.csv', 44],
      ['quarters.csv', 2 * 12 * 4],
      ['schedule4.csv', 44],
      ['datapackage.json', null],
      ['fhir.json', 44 + 96],
      ['json', 44 + 96],
    ] as const) {
      const text = await fileFor(north, ending)
      const listed = { rows, bytes: Buffer.byteLength(text), sha256: sha256(text) }
      expect(files).toContainEqual({ name: `2026-27.${ending}`, ...listed })
    }
    expect(scope).toEqual({
      ...{ kind: 'own', code: null, name: 'Providers whose figures you may see' },
      ...{ all_providers: false, providers: ['ZZ1', 'ZZ10'] },
    })
    expect(submissions.map(({ provider, period }) => `${String(provider)} ${String(period)}`)).toEqual([
      ...[`ZZ1 ${Q1}`, `ZZ1 ${Q2}`, `ZZ10 ${Q1}`, `ZZ10 ${Q2}`],
    ])
    for (const { audit_head } of submissions) expect(audit_head).toMatch(/^[0-9a-f]{64}$/)
  })

  test('the page of exports shows the same, and is no download', async () => {
    const count = `SELECT count(*)::int AS downloads FROM audit_event WHERE organisation = 'downloads'`
    const before = await asSuperuser(count)
    const view = await getAnnualExports(north, framework, { year: '' })
    expect(await asSuperuser(count)).toEqual(before)
    const { files } = await manifestFor(north)
    const list = view?.files?.list ?? []
    // By what a copy is told stands in the manifest alone.
    expect(list.map(({ name, rows }) => ({ name, rows }))).toEqual(
      files.map(({ name, rows }) => ({ name, rows })),
    )
    expect(await getAnnualExports(north, framework, { year: '2019-20' })).toBeNull()
  })
})

test('the workbook and the FHIR bundle have the counts of the CSV', async () => {
  const counts = countsInCsv(await fileFor(north, 'csv'))
  expect(counts).toHaveLength(44)
  const workbook = await exportFile(north, framework, { year: YEAR, ending: 'xlsx' }, TODAY)
  expect(countsInWorkbook(workbook?.content ?? '')).toEqual(counts)
  expect(countsInFhir(await fileFor(north, 'fhir.json'), YEAR)).toEqual(counts)
})

test('a file holds what its reader may see, and nothing of another commissioner', async () => {
  for (const format of textEndings) {
    expect(await fileFor(south, format)).not.toContain('ZZ1')
    expect(await fileFor(lead, format)).not.toContain('ZZ10')
  }
})

test('a correction changes the fingerprint, and only the version in force counts', async () => {
  const before = await manifestFor(north)
  await world.correctNumerator(lead, 'ZZ1', '106', 15)
  const after = await manifestFor(north)
  expect(after.files[0]?.sha256).not.toBe(before.files[0]?.sha256)
  const row = (await documentFor(lead)).rows.find(({ indicator }) => indicator === '106')
  expect(row?.submissions.map(({ version }) => version)).toEqual([1, 2])
})
