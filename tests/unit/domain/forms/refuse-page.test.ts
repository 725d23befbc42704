import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { draftFindings } from '@/domain/returns/draft-findings'
import type { Finding } from '@/domain/forms/finding'
import type { History } from '@/domain/returns/history'
import type { QuarterlyReturn } from '@/domain/returns/quarterly-return'
import type { Typed } from '@/domain/forms/read-boxes'
import { returnForm } from '@/domain/returns/return-form'
import { boxesOfSection } from '@/domain/returns/section-boxes'
import { fillReadable } from '@/domain/forms/fill-page'
import { refusePage } from '@/domain/forms/refuse-page'
import { aStamp } from '../../../factories/actors'
import { anyAnswers, anyHistory } from '../../../factories/any-answers'
import { aDraftReturn, aSubmitContext, aValueLine, anEmptyDraft } from '../../../factories/draft-return'
import { anEarlierLine } from '../../../factories/history'
import { fillSectionReadable, mustFill, typeSection } from '../../../factories/filling'
import { aFullReturn } from '../../../factories/typed-return'

const { at } = aStamp()
const said = (findings: readonly Finding[]) => findings.map(({ code, at: box }) => `${code} ${box}`)

function refusal(current: QuarterlyReturn, section: string, typed: Typed, history: History = []) {
  const { unreadable } = fillSectionReadable(current, section, typed)
  return refusePage(returnForm(aSubmitContext({ history }), at), current, section, { typed }, unreadable)
}

describe('a page with a box that cannot be read', () => {
  test('says too what the rules say of the others, in the order of the page', () => {
    const typed = {
      ...aFullReturn()['waiting-times'],
      ...{ '103.median': '6', '104.patients': 'abc', '104.over126': '3' },
    }
    const { findings } = refusal(anEmptyDraft(), 'waiting-times', typed)
    // 381 days are more than the 252 in all; that more than one patient waited needs no number of patients.
    expect(said(findings)).toEqual([
      '103-E2 103.median',
      'C05 104.patients',
      '104-E5 104.over126',
      '104-E6 104.over126',
    ])
  })

  test('is silent about what needs that box, whatever stood there before', () => {
    const typed = { ...aFullReturn()['programme'], '106.denominator': 'abc', '106.numerator': '40' }
    expect(said(refusal(aDraftReturn(), 'programme', typed).findings)).toEqual(['C05 106.denominator'])
    const devices = { ...aFullReturn()['devices'], '101.numerator': 'abc', '107.denominator': '' }
    expect(said(refusal(aDraftReturn(), 'devices', devices).findings)).toEqual(['C05 101.numerator'])
    const days = { ...aFullReturn()['waiting-times'], '103.totalDays': '2 years' }
    expect(said(refusal(aDraftReturn(), 'waiting-times', days).findings)).toEqual(['C05 103.totalDays'])
  })

  test('is silent where a small number and a large one would surprise, but one between them would not', () => {
    const history = [anEarlierLine('105', { denominator: 11, numerator: 0 })]
    const typed = { '101.state': 'nil', '105.state': 'value', '105.numerator': '0', '105.denominator': 'abc' }
    const { findings } = refusal(anEmptyDraft(), 'devices', typed, history)
    expect(said(findings)).toEqual(['C05 105.denominator'])
  })

  test('is not asked for what is merely blank', () => {
    const typed = { '106.state': 'value', '106.denominator': 'abc' }
    expect(said(refusal(anEmptyDraft(), 'programme', typed).findings)).toEqual(['C05 106.denominator'])
  })

  test('asks the rules once where nothing else is wrong on it, whatever is wrong on others', () => {
    const current = aDraftReturn({ answers: { '204': aValueLine({ numerator: 9, denominator: 2 }) } })
    const typed = { ...aFullReturn()['programme'], '106.denominator': 'abc' }
    const form = returnForm(aSubmitContext({ history: [] }), at)
    const findingsOf = vi.fn(form.findingsOf)
    const { unreadable } = fillSectionReadable(current, 'programme', typed)
    refusePage({ ...form, findingsOf }, current, 'programme', { typed }, unreadable)
    expect(findingsOf).toHaveBeenCalledTimes(1)
  })

  test('says whether everything else stands already', () => {
    const typed = { ...aFullReturn()['programme'], '106.neverAttended': 'abc' }
    const boxes = ['106.neverAttended']
    expect(refusal(aDraftReturn(), 'programme', typed).unread).toEqual({ boxes, isRestSaved: true })
    expect(refusal(anEmptyDraft(), 'programme', typed).unread).toEqual({ boxes, isRestSaved: false })
  })
})

test('a page with a box that cannot be read is never told anything that another text in that box would have made untrue', () => {
  const sections = framework.sections.map(({ code }) => code)
  const drawn = fc.record({
    answers: anyAnswers,
    history: anyHistory,
    section: fc.constantFrom(...sections),
  })
  const slips = fc.record({ nth: fc.nat(), held: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 200 })) })
  fc.assert(
    fc.property(drawn, slips, ({ answers, history, section }, { nth, held }) => {
      const current = { ...anEmptyDraft(), answers }
      const rulebook = aSubmitContext({ history })
      const numbers = Object.entries(boxesOfSection(framework, section, current)).flatMap(
        ([box, { type }]) => (type === 'count' || type === 'decimal' ? [box] : []),
      )
      const box = numbers[nth % Math.max(1, numbers.length)]
      if (!box) return
      const typed = { ...typeSection(current, section), [box]: 'abc' }
      const form = returnForm(rulebook, at)
      const fill = (boxes: Typed) => mustFill(fillReadable(form, current, section, { typed: boxes }))
      const { unreadable } = fill(typed)
      const rules = (findings: readonly Finding[]) =>
        findings.map((each) => `${each.code} ${each.at.slice(0, 3)}`)
      const refused = rules(refusePage(form, current, section, { typed }, unreadable).findings)
      for (const other of ['', String(held)]) {
        const { draft } = fill({ ...typed, [box]: other })
        const known = rules(draftFindings(rulebook, draft, draft.answers, at))
        expect(refused.filter((each) => !each.startsWith('C05') && !known.includes(each))).toEqual([])
      }
    }),
    { numRuns: 100 },
  )
})
