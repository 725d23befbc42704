import { expect, test } from 'vitest'
import { frameworkOf } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { knownBoxes } from '@/domain/catalogue/known-boxes'
import { indicatorsDocument } from '@/domain/catalogue/sheets/indicators-document'
import { fillWhole } from '@/domain/forms/fill-page'
import { count } from '@/domain/kinds/field'
import type { QuarterlyReturn } from '@/domain/returns/quarterly-return'
import { returnPages } from '@/domain/returns/return-form'
import { boxesOfSection } from '@/domain/returns/section-boxes'
import { anEmptyDraft } from '../../../factories/draft-return'
import { mustFill } from '../../../factories/filling'

const hsps = frameworkOf('hsps-1767')
const box = count('Patients who took part by video')

/** The framework with one more box of 106, as its file alone would say. */
const withBox: Framework = {
  ...hsps,
  indicators: hsps.indicators.map((indicator) =>
    isQuarterly(indicator) && indicator.code === '106'
      ? { ...indicator, extraFields: { ...indicator.extraFields, byVideo: box } }
      : indicator,
  ),
}

test('a box has one place: what is said of it there is drawn, read, kept, submitted and written down', () => {
  const draft = anEmptyDraft()
  expect(boxesOfSection(withBox, 'programme', draft)['106.byVideo']).toBe(box)
  const pages = returnPages<QuarterlyReturn>(withBox)
  const typed = { '106.state': 'value', '106.byVideo': '1204' }
  const filled = mustFill(fillWhole(pages, draft, 'programme', { typed }))
  expect(filled.draft.answers['106']?.figures).toMatchObject({ byVideo: 1204 })
  expect(knownBoxes(withBox)).toContainEqual(
    expect.objectContaining({ indicator: '106', field: 'byVideo', type: 'count', most: box.limit }),
  )
  expect(indicatorsDocument(withBox, [])).toContain('Patients who took part by video')
})

test('a box that no definition has is kept nowhere', () => {
  const typed = { '106.state': 'value', '106.byVideo': '12' }
  const filled = mustFill(
    fillWhole(returnPages<QuarterlyReturn>(hsps), anEmptyDraft(), 'programme', { typed }),
  )
  expect(filled.draft.answers['106']?.figures).toEqual({})
})
