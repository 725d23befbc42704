import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { serialiseBaseline } from '@/domain/forms/as-typed'
import { fillReadable, fillWhole } from '@/domain/forms/fill-page'
import { readBoxes } from '@/domain/forms/read-boxes'
import { malformed } from '@/domain/forms/read-figure'
import type { QuarterlyReturn } from '@/domain/returns/quarterly-return'
import { returnPages } from '@/domain/returns/return-form'
import { anyAnswers } from '../../../factories/any-answers'
import { anEmptyDraft } from '../../../factories/draft-return'
import { typeSection } from '../../../factories/filling'

const pages = returnPages<QuarterlyReturn>(framework)

test('a section as it would be typed reads back as what stands there', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const draft = anEmptyDraft({ answers })
      for (const { code } of framework.sections) {
        const boxes = pages.boxesOf(draft, code)
        const read = readBoxes(boxes, typeSection(draft, code), {})
        expect(read).toEqual({
          ok: true,
          value: { values: pages.valuesOf(draft, code), unreadable: [], rounded: [] },
        })
      }
    }),
    { numRuns: 20 },
  )
})

test('what a page was drawn from is posted back without its blanks', () => {
  const typed = { '106.numerator': '4', '106.denominator': '', '109.instruments': [] }
  expect(serialiseBaseline(typed)).toBe('{"106.numerator":"4"}')
})

test.each([
  ['a figure that is none', 'cordotomy', { '102.numerator': '2O' }],
  ['a day that is none', 'about', { 'about.cordotomyExtract': '30/2/2026' }],
  ['a choice that is not offered', 'cordotomy', { '102.state': 'not-offered' }],
])('no page of ours is drawn from %s', (_, page, base) => {
  for (const fill of [fillWhole, fillReadable])
    expect(fill(pages, anEmptyDraft(), page, { typed: {}, base })).toEqual({ ok: false, failure: malformed })
})
