import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { yearWorkbook } from '@/domain/pack/workbook/year-workbook'
import { writeWorkbook } from '@/operations/papers/write-workbook'
import { aYearPack, withComments } from '../../../factories/year-pack'
import { readTable, readWorkbook } from '../../../support/read-workbook'

/** The comments as another program reads them, and the workbook. */
async function written(comments: Readonly<Record<string, string>>) {
  const bytes = await writeWorkbook(yearWorkbook(withComments(comments)))
  const read = readWorkbook(bytes)
  const rows = readTable(read, 'Declarations')
  const cellOf = (code: string) =>
    rows.find((row) => String(row.get('Indicator')?.value).startsWith(code))?.get('Comment')
  return { bytes, read, cellOf }
}

test('what people wrote is read as they wrote it, and is a text', async () => {
  const texts = {
    '201': '=HYPERLINK("https://zz.example","x")',
    '202': '#N/A',
    '203': '\u202eabc\u202c \u2067שלום\u2069',
    '001': 'é'.repeat(5000),
    '002': '_x0041_ and __x0041_',
    '003': ' first\n\tsecond ',
    '004': '</t></si><script>&amp;',
    '005': '🩺'.repeat(50),
    '006': '-1+1',
    '007': '@SUM(A1)',
  }
  const { bytes, cellOf } = await written(texts)
  const { sheets } = await readXlsx(bytes)
  const cells = sheets.find(({ name }) => name === 'Declarations')?.rows.flat()
  for (const [code, text] of Object.entries(texts)) {
    expect(cellOf(code), code).toMatchObject({ value: text, hasFormula: false, format: '@' })
    expect(cellOf(code)?.type).toMatch(/^(s|inlineStr)$/)
    expect(cells, code).toContain(text)
  }
})

test('what no format may hold is seen as such, and a text longer than a cell is cut and says so', async () => {
  const { read, cellOf } = await written({
    '001': 'a\u0000b\u001fc\ufffed\r\ne\ud800f',
    '002': '🩺'.repeat(20_000),
  })
  expect(cellOf('001')?.value).toBe('a\ufffdb\ufffdc\ufffdd\ne\ufffdf')
  for (const [name, part] of read.parts)
    expect(part, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  const long = String(cellOf('002')?.value)
  expect(long.length).toBeLessThanOrEqual(32_767)
  // Never within a character.
  expect(long).toMatch(/^(🩺)+ … \(cut here: a cell holds no more; the JSON file has the whole text\)$/u)
})

test('a long name is cut in the head of a page, within no ampersand, so that no program takes the file for damaged', async () => {
  const scope = { kind: 'provider', name: 'R & D '.repeat(60), code: 'ZZ1', providers: ['ZZ1'] } as const
  const read = readWorkbook(await writeWorkbook(yearWorkbook(aYearPack({ scope }))))
  const [, head = ''] = /<oddHeader>(.*)<\/oddHeader>/.exec(read.sheets[0]?.xml ?? '') ?? []
  const plain = head.replaceAll('&amp;', '&')
  expect(plain.length).toBeLessThanOrEqual(255)
  expect(plain).toMatch(/^&L(?:[^&]|&&)*…$/)
  expect(read.sheets[0]?.rows.flat().map(({ value }) => value)).toContain(`${scope.name} (ZZ1)`)
})
