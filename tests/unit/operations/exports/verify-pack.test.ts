import { describe, expect, test } from 'vitest'
import { toBytes } from '@/operations/exports/zip'
import { type Files, altered, faultsIn, pack, rehashed } from './altered-pack'

describe('a pack that was altered is found, and the figure is named', () => {
  test.each([
    ['2026-27.csv', 'ZZ1, 101: numerator is 55, the inputs give 54'],
    ['2026-27.labels.csv', 'patients_numerator is 55, the inputs give 54'],
  ])('one digit of %s', async (name, fault) => {
    const faults = await faultsIn(altered(name, (text) => text.replace(',54,80,', ',55,80,')))
    expect(faults.join('\n')).toContain(fault)
    expect(faults.join('\n')).toContain(`${name}: its SHA-256 is`)
  })

  test('one digit of a quarter, and of the JSON, also when every fingerprint was made again', async () => {
    const quarters = altered('2026-27.quarters.csv', (text) => text.replace(',24,40,', ',25,40,'))
    expect((await faultsIn(rehashed(quarters))).join('\n')).toMatch(
      /2026-27-Q1, ZZ1 .*, 101 .*: patients_numerator is 25, the inputs give 24/,
    )
    const json = altered('2026-27.json', (text) => text.replace('"numerator":54', '"numerator":55'))
    expect((await faultsIn(rehashed(json))).join('\n')).toContain(
      '2026-27.json: rows, ZZ1 101, numerator is 55, the inputs give 54',
    )
  })

  test('one row that is gone, and one that was written in', async () => {
    const gone = altered('2026-27.csv', (text) => text.replace(/^2026-27,ZZ10,106,.*\r\n/m, ''))
    expect((await faultsIn(rehashed(gone))).join('\n')).toContain('2026-27, ZZ10, 106: the row is missing')
    const more = altered('2026-27.csv', (text) => `${text}2026-27,ZZ9,101,1,value,1,1\r\n`)
    expect((await faultsIn(rehashed(more))).join('\n')).toContain(
      '2026-27, ZZ9, 101: the inputs give no such row',
    )
  })

  test('one digit of a snapshot, and each figure that rests on it', async () => {
    const name = 'inputs/submissions/ZZ1-2026-27-Q1-v1.json'
    const files = altered(name, (text) =>
      text.replace('"denominator":40,"numerator":24', '"denominator":40,"numerator":34'),
    )
    for (const found of [await faultsIn(files), await faultsIn(rehashed(files))]) {
      expect(found.join('\n')).toContain(`${name}: its SHA-256 is not the one with which it was submitted`)
      expect(found.join('\n')).toContain('ZZ1, 101: numerator is 54, the inputs give 64')
    }
  })

  test('a file exchanged for that of another year, a file that is gone, and one that nobody lists', async () => {
    const other = altered('2026-27.csv', (text) => text.replaceAll('2026-27,', '2025-26,'))
    expect((await faultsIn(rehashed(other))).join('\n')).toContain(
      '2025-26, ZZ1, 101: the inputs give no such row',
    )
    const gone: Files = new Map([...pack].filter(([name]) => name !== '2026-27.json'))
    expect((await faultsIn(gone)).join('\n')).toContain(
      '2026-27.json: the manifest lists it, and it is not there',
    )
    const more: Files = new Map([...pack, ['figures.csv', toBytes('x')]])
    expect(await faultsIn(more)).toEqual(['figures.csv: it is there, and the manifest does not list it'])
  })
})

describe('what a pack says beside its figures is found too', () => {
  test('what is recorded of the providers, and what the definitions say', async () => {
    const facts = altered('inputs/year.json', (text) =>
      text.replace('"judgedAt":{"$date":"2027', '"judgedAt":{"$date":"2029'),
    )
    expect((await faultsIn(rehashed(facts))).join('\n')).toContain(
      'state is not-due, the inputs give missing',
    )
    const definitions = altered('definitions.json', (text) => text.replace('cordotomy', 'another'))
    expect((await faultsIn(rehashed(definitions))).join('\n')).toContain('definitions.json: definitions')
  })

  test('a snapshot with more counted than there are, which no file could hold', async () => {
    const name = 'inputs/submissions/ZZ1-2026-27-Q1-v1.json'
    const files = altered(name, (text) =>
      text.replace('"denominator":40,"numerator":24', '"denominator":40,"numerator":924'),
    )
    const told = (await faultsIn(files)).join('\n')
    expect(told).toContain(`${name}: its SHA-256 is not the one with which it was submitted`)
    expect(told).toContain('inputs: they give figures that cannot be')
    expect(told).toContain('2026-27.json: it cannot hold what the inputs give')
    expect(told).toContain('ZZ1, 101: numerator is 54, the inputs give 954')
  })

  test('no pack at all', async () => {
    expect(await faultsIn(new Map())).toEqual(['manifest.json: it is missing, or no manifest'])
    expect((await faultsIn(altered('inputs/year.json', () => '{}'))).join('\n')).toContain(
      'it cannot be read',
    )
  })
})
