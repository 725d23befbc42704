import { describe, expect, test } from 'vitest'
import { frameworks } from '@/domain/catalogue'
import { boxesOfSection } from '@/domain/returns/section-boxes'
import { sayPosted } from '@/server/http/say-posted'
import { PERIOD } from '../../../factories/period'

const at = (path: string) => new URL(path, 'http://localhost')

describe('what a page of another build posted is said as its page says it', () => {
  test('of a section of a return, by the labels of its boxes and the words of its choices', () => {
    const typed = {
      '106.state': 'not-available',
      '106.reason': 'The system was down.',
      '106.numerator': '12',
      '106.asked': 'C09 1',
    }
    expect(sayPosted(at('/returns/ZZ1-2026-27-Q2/programme'), typed)).toEqual([
      ['106, what is true of it', 'Figures exist but are not available'],
      ['106, why figures are not available', 'The system was down.'],
      [expect.stringMatching(/^106, [A-Z]/), '12'],
    ])
  })

  test('of a date, of a document, of a profile, and of any other form', () => {
    const cut = { 'about.cordotomyExtract': ['30', '9', '2026'] }
    expect(sayPosted(at('/returns/ZZ1-2026-27-Q2/about'), cut)).toEqual([
      ['Date of the National Cordotomy Registry extract', '30/9/2026'],
    ])
    const title = { 'documents.title2': 'Annual report' }
    expect(sayPosted(at('/declarations/ZZ1-2025-26/documents'), title)).toEqual([
      ['Document 2, Title', 'Annual report'],
    ])
    const rule = { 'cordotomy.partnerName': 'Another service' }
    expect(sayPosted(at('/profiles/ZZ1/change'), rule)[0]?.[0]).toMatch(/: .*partner/i)
    expect(sayPosted(at('/returns/ZZ1-2026-27-Q2/reopen'), { reason: 'One is missing.' })).toEqual([
      ['Reason', 'One is missing.'],
    ])
  })

  test('a box that this build does not have goes by its name, and a blank one is left out', () => {
    expect(
      sayPosted(at('/returns/ZZ1-2026-27-Q2/programme'), { '106.oldBox': '7', '106.numerator': '' }),
    ).toEqual([['106, Old box', '7']])
  })

  test.each(frameworks)('no box of a section of $code is left to its name', (framework) => {
    for (const { code } of framework.sections) {
      const boxes = boxesOfSection(framework, code, { period: PERIOD })
      const id = framework.code === 'hsps-1767' ? 'ZZ1' : `${framework.code}-ZZ1`
      for (const [name, { label }] of Object.entries(boxes))
        for (const [said] of sayPosted(at(`/returns/${id}-${PERIOD}/${code}`), { [name]: 'x' }))
          expect(said).toContain(label)
    }
  })
})
