import { afterEach, expect, test, vi } from 'vitest'
import type { DatedLetter } from '@/domain/cases/letters'
import { toLetterPdf } from '@/operations/papers/letter-pdf'
import { pagesOfPdf, textOfPdf } from '../../../support/pdf-text'

const letter: DatedLetter = {
  from: 'ZZC1 Example commissioner',
  to: 'The service lead, Example provider (ZZ1)',
  subject: 'Alarm: 106 Programme completion, Quarter 2 of 2026-27',
  says: ['Your service reported 60.0% (24 of 40).', 'Please check the data by 17 July 2026.'],
  at: new Date('2026-11-03T14:05:00Z'),
}
const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')
afterEach(() => vi.unstubAllEnvs())

test('a letter says who writes to whom, when and what, tagged, titled and in British English', () => {
  const pdf = toLetterPdf({ letter })
  const text = textOfPdf(pdf)
  for (const said of [letter.from, letter.to, letter.subject, '3 November 2026', ...letter.says])
    expect(text).toContain(said)
  expect(text).toContain('Page 1 of 1')
  const bytes = latin(pdf)
  expect(bytes).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  expect(bytes).toMatch(/\/Lang \(en-GB\)/)
  expect(bytes).toMatch(/\/MarkInfo <<\s+\/Marked true/)
  expect(bytes).toMatch(/\/S \/H1/)
  // Of the step that it follows, and not of now.
  expect(bytes).toContain('/CreationDate (D:20261103140500')
})

test('the same letter is the same bytes, wherever it is made', () => {
  const made = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((name) => {
    vi.stubEnv('TZ', name)
    return toLetterPdf({ letter })
  })
  for (const pdf of made) expect(Buffer.compare(pdf, made[0] ?? pdf)).toBe(0)
})

test('what people typed is set as they typed it, and is never read as markup', () => {
  const typed = [
    '#import "@preview/x:1.0.0" $x^2$ *bold* \\ `raw` <label> @ref',
    '=SUM(A1:A9)',
    '-1+1',
    '// no comment',
  ]
  const text = textOfPdf(toLetterPdf({ letter: { ...letter, says: typed } }))
  for (const each of typed) expect(text).toContain(each)
})

test('nothing that a person types keeps a letter from being made, or hides or turns what stands beside it', () => {
  const typed =
    'a\u0000b\u001bc\ud800d \u202eturned\u202c \u2066x\u2069 \u{1F600} \u4f60\u597d e\u0301 \ufffe'
  const text = textOfPdf(
    toLetterPdf({ letter: { ...letter, says: [typed, '\u05e9\u05dc\u05d5\u05dd', ''] } }),
  ).replaceAll('\u200b', '')
  expect(text).toContain('a\ufffdb\ufffdc\ufffdd turned x [U+1F600] [U+4F60][U+597D] \u00e9 [U+FFFE]')
  expect(text).toContain('\u05e9')
})

test('five thousand characters without a space are broken within the page, and go on on the next', () => {
  const pdf = toLetterPdf({ letter: { ...letter, says: ['q'.repeat(5000)] } })
  expect(textOfPdf(pdf).match(/q/g)).toHaveLength(5000)
  expect(pagesOfPdf(pdf)).toBe(2)
})
