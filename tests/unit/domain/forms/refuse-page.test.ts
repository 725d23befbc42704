import { describe, expect, test, vi } from 'vitest'
import type { Finding } from '@/domain/forms/finding'
import type { History } from '@/domain/returns/history'
import type { QuarterlyReturn } from '@/domain/returns/quarterly-return'
import type { Typed } from '@/domain/forms/read-boxes'
import { returnForm } from '@/domain/returns/return-form'
import { refusePage } from '@/domain/forms/refuse-page'
import { aStamp } from '../../../factories/actors'
import { aDraftReturn, aSubmitContext, aValueLine, anEmptyDraft } from '../../../factories/draft-return'
import { anEarlierLine } from '../../../factories/history'
import { fillSectionReadable } from '../../../factories/filling'
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
