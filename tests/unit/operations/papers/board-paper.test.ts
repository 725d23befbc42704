import { afterEach, expect, test, vi } from 'vitest'
import { boardPaper } from '@/domain/papers/board-paper'
import type { YearPack } from '@/domain/pack/year-pack'
import { kinds } from '@/domain/kinds'
import { numberIn } from '@/domain/kinds/field'
import { toPaperPdf } from '@/operations/papers/paper-pdf'
import { signsOfYears, steadyYears, submittedIn } from '../../../factories/judged-year'
import { aService } from '../../../factories/services'
import { aYearPack } from '../../../factories/year-pack'
import { pagesOfPdf, textOfPdf } from '../../../support/pdf-text'

afterEach(() => vi.unstubAllEnvs())

/** A year of so many providers, of whom ZZ1 is far behind on 106. */
function aPackOf(providers: number, overrides: Partial<YearPack> = {}): YearPack {
  const histories = steadyYears(Math.max(6, providers))
  const codes = [...histories.keys()].slice(0, providers)
  const lines = submittedIn(histories).filter(({ providerCode }) => codes.includes(providerCode))
  const services = Object.fromEntries(codes.map((code) => [code, aService()]))
  return { ...aYearPack(overrides, { lines, services }), signs: signsOfYears(histories, codes) }
}

const pdfOf = (pack: YearPack) => toPaperPdf(boardPaper(pack))
/** Without the places at which a line may end. */
const textOf = (pack: YearPack) => textOfPdf(pdfOf(pack)).replaceAll(/[\u200b\u00ad]/g, '')

test('the first page of a nation names who needs a conversation and whom to ring, and every figure is the one of the pack', () => {
  const pack = aPackOf(24)
  const text = textOf(pack)
  expect(text).toContain(
    '1 of 24 services needs a conversation, judged up to quarter 4 of 2026-27: ZZ1 (106).',
  )
  expect(text).toContain('Ann Lead+44 1632 960 101ann.lead@zz1.example')
  expect(text).toContain('30.0%')
  expect(pagesOfPdf(pdfOf(pack))).toBeLessThanOrEqual(14)
})

test('the counts of every line of a provider stand in its paper as the pack has them', () => {
  const pack = aPackOf(1)
  const text = textOf(pack)
  const counted = pack.rows.flatMap(({ pooled }) => (pooled ? [pooled] : []))
  expect(counted).toHaveLength(12)
  for (const { indicator, figures } of counted) {
    const { numerator, denominator, unit } = kinds[indicator.kind]
    const [n, d] = [numberIn(figures, numerator) ?? 0, numberIn(figures, denominator) ?? 0].map((count) =>
      count.toLocaleString('en-GB'),
    )
    expect(text).toContain(unit === 'days' ? `${n} days, ${d} patients` : `${n} of ${d}`)
  }
  expect(pagesOfPdf(pdfOf(pack))).toBeLessThanOrEqual(6)
})

test('its pictures have words, its tables heads, its sections bookmarks, and it says that it is PDF/UA', () => {
  const bytes = Buffer.from(pdfOf(aPackOf(6))).toString('latin1')
  expect(bytes).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  expect(bytes.match(/\/S \/Figure/g)?.length).toBe(bytes.match(/\/Alt /g)?.length)
  expect(bytes).toMatch(/\/S \/TH\b/)
  expect(bytes).toMatch(/\/Type \/Outlines/)
  expect(bytes).toMatch(/\/Lang \(en-GB\)/)
})

test('the same pack is the same bytes, whatever the zone', () => {
  const made = ['UTC', 'Asia/Kathmandu', 'America/St_Johns'].map((name) => {
    vi.stubEnv('TZ', name)
    return pdfOf(aPackOf(6))
  })
  for (const pdf of made) expect(Buffer.compare(pdf, made[0] ?? pdf)).toBe(0)
})

test('a year without anything says so in each section, and what is not there is never drawn as nought', () => {
  const nothing = { scope: { kind: 'own', name: 'Nobody', code: null, providers: [] } as const }
  const lists = {
    rows: [],
    quarters: [],
    national: [],
    declarations: [],
    documents: [],
    quality: [],
    providers: [],
  }
  const pack = aPackOf(6, { ...nothing, ...lists, stamp: { lastSubmittedAt: null } })
  const text = textOf({ ...pack, signs: null })
  expect(text).toContain('No service was asked for anything in the year.')
  expect(text).toContain('Declarations: none has been signed.')
  expect(text).toContain('No review of 2026-27 has come to an outcome.')
  expect(text).toContain('No action of 2026-27 is recorded.')
  expect(text).toContain('Nothing that was submitted is in it')
  expect(text).not.toMatch(/0\.0%|NaN|undefined|null/)
})

test('a provider without a declaration is said to have none', () => {
  const text = textOf(aPackOf(1, { declarations: [] }))
  expect(text).toContain('No declaration of 2026-27 has been signed.')
  expect(text).toContain('Declarations: none has been signed.')
})

test('whatever people wrote is set as they wrote it, and no text however long keeps the paper from being made', () => {
  const typed = '#import "@preview/x" $x$ =SUM(A1) <script> \u202eback\u202c \u0000 \u{1F600}'
  const finding = {
    provider: 'ZZ1',
    number: 1,
    grade: 'concern',
    indicator: '003',
    byName: 'A',
    at: new Date(0),
  } as const
  const pack = aPackOf(6, {
    findings: [
      { ...finding, text: typed },
      { ...finding, number: 2, text: 'q'.repeat(5000) },
      { ...finding, number: 3, text: 'zulu '.repeat(1000) },
    ],
  })
  const text = textOf(pack)
  expect(text).toContain('#import "@preview/x" $x$ =SUM(A1) <script> back \ufffd [U+1F600]')
  expect(text.match(/zulu/g)).toHaveLength(1000)
  expect(text.match(/q/g)?.length).toBeGreaterThanOrEqual(5000)
})
