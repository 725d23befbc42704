import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCsv } from '@/domain/exports/csv'
import { visibleText } from '@/domain/forms/visible-text'
import { LARGEST_FILE, MOST_ROWS, readCsv } from '@/domain/imports/read-csv'

const COLUMNS = { required: ['code', 'name'], optional: ['region'] } as const
const read = (text: string) => readCsv(new TextEncoder().encode(text), COLUMNS)
const faultsOf = (outcome: ReturnType<typeof read>) => (outcome.ok ? [] : outcome.failure)
const rowsOf = (outcome: ReturnType<typeof read>) => (outcome.ok ? outcome.value : [])

describe('rows', () => {
  test('have the line on which they begin, and blank cells for columns that the file has not', () => {
    expect(rowsOf(read('code,name\r\nZZ1,First\r\n\r\n,\r\nZZ2,"Second\r\nname"\r\nZZ3,Third'))).toEqual([
      { line: 2, cells: { code: 'ZZ1', name: 'First', region: '' } },
      { line: 5, cells: { code: 'ZZ2', name: 'Second\nname', region: '' } },
      { line: 7, cells: { code: 'ZZ3', name: 'Third', region: '' } },
    ])
  })

  test('follow the header, in whatever order and capitals it stands', () => {
    expect(rowsOf(read('Region, NAME ,code\nNorth,First,ZZ1\n'))).toEqual([
      { line: 2, cells: { code: 'ZZ1', name: 'First', region: 'North' } },
    ])
  })

  test('are what our own writer wrote, formulas and quotes included', () => {
    // An apostrophe before such a sign is our writer's own mark, which nobody types.
    const cell = fc.string({ unit: 'grapheme' }).map(visibleText)
    const typed = cell.filter((text) => text !== '' && !/^'[=+\-@]/.test(text))
    fc.assert(
      fc.property(fc.array(fc.tuple(typed, cell, typed), { minLength: 1, maxLength: 20 }), (rows) => {
        const written = toCsv([['code', 'name', 'region'], ...rows])
        const readBack = rowsOf(read(written)).map(({ cells }) => [cells.code, cells.name, cells.region])
        expect(readBack).toEqual(rows.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@])/, ''))))
      }),
    )
  })

  test('are the same in UTF-8 with a mark, and in UTF-16 of both orders with one', () => {
    const text = 'code,name\r\nZZ1,Señora Ångström 𝒜\r\n'
    const little = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    const big = new Uint8Array(Buffer.from(little).swap16())
    const ours = read(text)
    expect(ours.ok).toBe(true)
    expect(read(`\ufeff${text}`)).toEqual(ours)
    expect(readCsv(little, COLUMNS)).toEqual(ours)
    expect(readCsv(big, COLUMNS)).toEqual(ours)
  })
})

describe('a file is refused, with what to do about it', () => {
  const bytes = (...codes: number[]) => readCsv(new Uint8Array(codes), COLUMNS)

  test('that is another encoding, at its line', () => {
    const latin = Buffer.from('code,name\nZZ1,First\nZZ2,Caf\u00e9\n', 'latin1')
    expect(faultsOf(readCsv(new Uint8Array(latin), COLUMNS))).toEqual([
      { line: 3, column: null, message: expect.stringContaining('CSV UTF-8') as string },
    ])
    const unmarked = new Uint8Array(Buffer.from('code,name\nZZ1,First\n', 'utf16le'))
    expect(faultsOf(readCsv(unmarked, COLUMNS))[0]?.message).toContain('UTF-16')
    // Half a character of two parts.
    expect(faultsOf(bytes(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))[0]?.message).toContain('UTF-8')
  })

  test('that is a workbook', () => {
    expect(faultsOf(bytes(0x50, 0x4b, 0x03, 0x04, 0x14))[0]?.message).toContain('workbook')
    expect(faultsOf(bytes(0xd0, 0xcf, 0x11, 0xe0))[0]?.message).toContain('workbook')
  })

  test('that is empty, has no rows, too many, or too much', () => {
    expect(faultsOf(read(''))[0]?.message).toContain('empty')
    expect(faultsOf(read('\r\n,,\r\n'))[0]?.message).toContain('empty')
    expect(faultsOf(read('code,name\n'))[0]?.message).toContain('no rows')
    const most = `code,name\n${'ZZ1,First\n'.repeat(MOST_ROWS)}`
    expect(rowsOf(read(most))).toHaveLength(MOST_ROWS)
    expect(faultsOf(read(`${most}ZZ1,First\n`))[0]?.message).toContain('2,001 rows')
    const filled = 'code,name\nZZ1,'
    expect(read(filled + 'x'.repeat(LARGEST_FILE - filled.length)).ok).toBe(true)
    expect(faultsOf(read(filled + 'x'.repeat(LARGEST_FILE - filled.length + 1)))[0]?.message).toContain(
      '1 MB',
    )
  })

  test('of whose header anything is wrong: everything at once', () => {
    expect(faultsOf(read('code,code,colour,\nZZ1,ZZ1,red,\n'))).toEqual([
      { line: 1, column: 'colour', message: 'There is no column colour. Columns are: code, name, region' },
      { line: 1, column: '', message: 'Column 4 has no name. Columns are: code, name, region' },
      { line: 1, column: 'code', message: 'The column code stands here more than once. Leave one of them' },
      { line: 1, column: 'name', message: 'The column name is missing. The template has all columns' },
    ])
  })

  test('that is separated by something else', () => {
    expect(faultsOf(read('code;name\nZZ1;First\n'))[0]?.message).toContain('semicolons')
    expect(faultsOf(read('code\tname\nZZ1\tFirst\n'))[0]?.message).toContain('tabs')
  })

  test('of which rows have another number of cells: each of them', () => {
    expect(faultsOf(read('code,name\nZZ1\nZZ2,Second\nZZ3,Third, of many\n'))).toEqual([
      { line: 2, column: null, message: expect.stringMatching(/has 1 cell, and the header 2/) as string },
      { line: 4, column: null, message: expect.stringMatching(/has 3 cells, and the header 2/) as string },
    ])
  })

  test('in which quotation marks do not fit, at their line', () => {
    expect(faultsOf(read('code,name\nZZ1,"First\nZZ2,Second\n'))).toEqual([
      { line: 2, column: null, message: expect.stringContaining('never closed') as string },
    ])
    expect(faultsOf(read('code,name\nZZ1,First "and" last\n'))[0]).toMatchObject({
      line: 2,
      message: expect.stringContaining('within a cell') as string,
    })
    expect(faultsOf(read('code,name\n"ZZ1"x,First\n'))[0]?.message).toContain('within a cell')
  })
})

test('no bytes whatever throw, or are read for longer than a moment', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const outcome = readCsv(bytes, COLUMNS)
      expect(outcome.ok || outcome.failure.length > 0).toBe(true)
    }),
  )
  const quotes = `code,name\n${'"'.repeat(900_000)}`
  expect(faultsOf(read(quotes)).length).toBeGreaterThan(0)
})
