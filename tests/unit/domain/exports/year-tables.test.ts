import { describe, expect, test } from 'vitest'
import { toCsv } from '@/domain/exports/csv'
import { dataPackage } from '@/domain/exports/data-package'
import { yearTables } from '@/domain/exports/year-tables'
import { splitRecords } from '@/domain/imports/split-records'
import { yearFacts, threeProviders } from '../../../factories/three-providers'
import { workOutPack } from '@/domain/pack/work-out-pack'

const pack = threeProviders()

interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number'
  readonly description: string
  readonly unit?: string
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] }
}

interface Resource {
  readonly path: string
  readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] }
}

/** A file as a program reads it that knows nothing but the data package: an empty cell is missing, and numbers are numbers. */
function readBy({ schema: { fields } }: Resource, csv: string) {
  const read = splitRecords(csv)
  if (!read.ok) throw new Error(read.failure.message)
  const [head = [], ...body] = read.value.map(({ cells }) => cells)
  expect(head).toEqual(fields.map(({ name }) => name))
  return body.map((cells) => Object.fromEntries(cells.map((cell, at) => [fields[at]?.name ?? '', cell])))
}

const { resources } = dataPackage(pack) as unknown as { resources: readonly Resource[] }

describe.each(yearTables.map((table, at) => [table.ending, table, resources[at] as Resource] as const))(
  '%s, as its data package describes it',
  (ending, table, resource) => {
    const rows = readBy(resource, toCsv(table.records(pack)))

    test('has a type and a meaning for every column, and in each cell what they say', () => {
      expect(resource.path).toBe(`2026-27.${ending}`)
      expect(rows).toHaveLength(table.count(pack))
      for (const { name, type, description, constraints } of resource.schema.fields) {
        expect(description.length, name).toBeGreaterThan(5)
        for (const row of rows) {
          const cell = row[name] ?? ''
          if (cell === '') expect(constraints?.required, name).toBeUndefined()
          else if (type === 'integer') expect(cell, name).toMatch(/^\d+$/)
          else if (type === 'number') expect(cell, name).toMatch(/^\d+\.\d{6}$/)
          if (cell !== '' && constraints?.enum) expect(constraints.enum).toContain(cell)
        }
      }
    })

    test('tells each row from every other by its key', () => {
      const keys = rows.map((row) => resource.schema.primaryKey.map((name) => row[name]).join(' '))
      expect(new Set(keys).size).toBe(rows.length)
    })
  },
)

const labelledRows = (ending: string) => {
  const at = yearTables.findIndex((table) => table.ending === ending)
  const [table, resource] = [yearTables[at], resources[at]]
  if (!table || !resource) throw new Error(`No table ends with ${ending}`)
  return { fields: resource.schema.fields, rows: readBy(resource, toCsv(table.records(pack))) }
}
const { fields, rows } = labelledRows('labels.csv')

describe('the files with labels', () => {
  const of = (code: string) =>
    rows.find((row) => row['indicator']?.startsWith(code) && row['provider']?.startsWith('ZZ1 '))

  test('say codes with their names, and nothing that a program takes for a number it is none', () => {
    expect(of('001')?.['indicator']).toBe('001 There is a specialist multidisciplinary team')
    expect(of('101')).toMatchObject({
      ...{
        provider: 'ZZ1 Ångström Clinic, “north”',
        commissioner: 'NORTH North',
        domains: '2; 3',
        cqc: 'safe; effective',
      },
    })
    const numeric = new Set(fields.filter(({ type }) => type !== 'string').map(({ name }) => name))
    for (const row of rows)
      for (const [name, cell] of Object.entries(row))
        if (!numeric.has(name) && name !== 'domains' && cell !== '')
          expect(Number(cell), `${name}: ${cell}`).toBeNaN()
  })

  test('have a column for each unit: no share beside days, and no patients beside surveys', () => {
    expect(of('101')).toMatchObject({
      share: '0.675000',
      mean_days: '',
      patients_numerator: '54',
      days_total: '',
    })
    expect(of('103')).toMatchObject({
      share: '',
      mean_days: '100.000000',
      patients_numerator: '',
      days_total: '2600',
    })
    expect(of('205')).toMatchObject({ surveys_denominator: '9', patients_denominator: '', share: '0.888889' })
    const units = fields.filter(({ type }) => type !== 'string').map(({ name, unit }) => [name, unit])
    expect(units.filter(([, unit]) => unit === undefined)).toEqual([['definition_version', undefined]])
    expect(units.filter(([, unit]) => /;| or /.test(unit ?? ''))).toEqual([])
  })

  test('say what a state means', () => {
    expect(of('102')).toMatchObject({ state: 'not-offered', state_meaning: 'Not offered by this service.' })
    expect(of('007')).toMatchObject({ state: 'value', status: 'Not met', state_meaning: 'It was declared.' })
    expect(of('104')?.['notes']).toContain('No interval')
  })
})

describe('the quarters', () => {
  test('have every quarter, whose counts come to those of the year', () => {
    const { rows: all } = labelledRows('quarters.csv')
    expect(all).toHaveLength(3 * 12 * 4)
    for (const row of rows.filter(({ patients_numerator: sum }) => sum !== '')) {
      const own = all.filter(
        (each) => each['provider'] === row['provider'] && each['indicator'] === row['indicator'],
      )
      const sum = own.reduce((total, each) => total + Number(each['patients_numerator']), 0)
      expect(sum, `${row['provider']} ${row['indicator']}`).toBe(Number(row['patients_numerator']))
    }
    expect(all.find(({ reason }) => reason?.includes('<b>'))?.['state']).toBe('not-available')
    expect(all.find(({ explanation }) => (explanation?.length ?? 0) >= 5_000)).toBeDefined()
  })
})

test('a year without anything has its heads, and a provider that submitted nothing has its rows', () => {
  const nobody = workOutPack(yearFacts({ records: new Map(), lines: [], submissions: [], declarations: [] }))
  for (const table of yearTables) expect(table.records(nobody)).toHaveLength(1)
  expect(
    pack.rows.filter(({ provider, pooled }) => provider === 'ZZ2' && pooled?.state === 'not-due'),
  ).toHaveLength(12)
})
