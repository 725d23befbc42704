import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SMALL_NUMBERS, nameAsked } from '@/domain/forms/explanation-box'
import { fillWhole } from '@/domain/forms/fill-page'
import type { Typed } from '@/domain/forms/read-boxes'
import type { History } from '@/domain/returns/history'
import type { QuarterlyReturn } from '@/domain/returns/quarterly-return'
import { returnForm } from '@/domain/returns/return-form'
import { aStamp } from '../../../factories/actors'
import { aDraftReturn, aSubmitContext } from '../../../factories/draft-return'
import { mustFill } from '../../../factories/filling'
import { anEarlierLine } from '../../../factories/history'

const CLOSED = 'The clinic was closed, so few completed.'
const BOX = '106.explanation'

/** The programme's page as somebody works on it: what it asks is what it shows, until it is saved again. */
function aPage(history: History = []) {
  const form = returnForm(aSubmitContext({ history }), aStamp().at)
  const save = (draft: QuarterlyReturn, typed: Typed) =>
    mustFill(fillWhole(form, draft, 'programme', { typed })).draft
  const shown = (draft: QuarterlyReturn) => ({ '106.asked': nameAsked(BOX, form.findingsOf(draft)) })
  const outlived = (draft: QuarterlyReturn) =>
    form.findingsOf(draft).flatMap(({ code, at, message }) => (code === 'C22' && at === BOX ? [message] : []))
  return { save, shown, outlived }
}

const programme = (numerator: number, denominator: number): Typed => ({
  '106.numerator': String(numerator),
  '106.denominator': String(denominator),
})

describe('an explanation belongs to the warnings and figures that it answered', () => {
  const { save, shown, outlived } = aPage([anEarlierLine('106', { denominator: 12, numerator: 8 })])
  const few = save(aDraftReturn(), programme(1, 12))
  const explained = save(few, { ...shown(few), [BOX]: CLOSED })
  const everybody = save(explained, programme(240, 240))

  test('1 of 12 are explained, and 240 of 240 ask again', () => {
    expect(outlived(few)).toEqual([expect.stringMatching(/^Say why/)])
    expect(outlived(explained)).toEqual([])
    expect(outlived(everybody)).toEqual([expect.stringMatching(/^What is asked changed after this was said/)])
    expect(everybody.answers['106']?.explanation).toBe(CLOSED)
  })

  test('until somebody confirms it, or says something else', () => {
    const confirmed = save(everybody, { ...shown(everybody), '106.confirm': ['still'] })
    expect(outlived(confirmed)).toEqual([])
    const replaced = save(everybody, { ...shown(everybody), [BOX]: 'Everybody was counted for the year.' })
    expect(outlived(replaced)).toEqual([])
    expect(outlived(save(everybody, shown(everybody)))).toHaveLength(1)
  })

  test('and it stands again when the figures go back to what it answered', () => {
    expect(outlived(save(everybody, programme(1, 12)))).toEqual([])
  })

  test('what was typed before a warning was shown does not answer it', () => {
    const unseen = save(few, { ...shown(few), ...programme(240, 240), [BOX]: CLOSED })
    expect(outlived(unseen)).toHaveLength(1)
  })

  test('whoever posts figures and explanation together, without a page, answers what they ask', () => {
    expect(outlived(save(aDraftReturn(), { ...programme(240, 240), [BOX]: CLOSED }))).toEqual([])
  })

  test('one of which nothing is known stands until the page that shows it is saved with other figures', () => {
    const unknown = aDraftReturn({
      answers: { '106': { figures: { denominator: 12, numerator: 1 }, explanation: CLOSED } },
    })
    expect(outlived(unknown)).toEqual([])
    expect(outlived(save(unknown, { ...shown(unknown), ...programme(240, 240) }))).toHaveLength(1)
  })
})

describe('small numbers', () => {
  const { save, shown, outlived } = aPage()
  const small = save(aDraftReturn(), programme(1, 7))
  const answered = save(small, { ...shown(small), '106.confirm': ['small'] })

  test('are an answer of one click below eight patients', () => {
    expect(outlived(small)).toHaveLength(1)
    expect(answered.answers['106']?.explanation).toBe(SMALL_NUMBERS)
    expect(outlived(answered)).toEqual([])
  })

  test('are taken back by one click, and give way to what somebody writes', () => {
    expect(
      save(answered, { ...shown(answered), [BOX]: '', '106.confirm': [] }).answers['106']?.explanation,
    ).toBeNull()
    const written = save(small, { ...shown(small), [BOX]: CLOSED, '106.confirm': ['small'] })
    expect(written.answers['106']?.explanation).toBe(CLOSED)
  })

  test('are none from eight on', () => {
    const eight = save(aDraftReturn(), programme(1, 8))
    const claimed = save(eight, { ...shown(eight), '106.confirm': ['small'] })
    expect(outlived(claimed)).toEqual([expect.stringMatching(/fewer than 8 patients only/)])
  })
})

test('whatever the figures, an explanation answers exactly the question that was shown with it', () => {
  const counts = fc
    .integer({ min: 1, max: 300 })
    .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)))
  fc.assert(
    fc.property(counts, counts, counts, ([n0, d0], [n1, d1], [n2, d2]) => {
      const history = [anEarlierLine('106', { denominator: d0, numerator: n0 })]
      const { save, shown, outlived } = aPage(history)
      const first = save(aDraftReturn(), programme(n1, d1))
      const explained = save(first, { ...shown(first), [BOX]: CLOSED })
      const second = save(explained, programme(n2, d2))
      const [was, is] = [shown(first)['106.asked'], shown(second)['106.asked']]
      expect(outlived(explained)).toEqual([])
      expect(outlived(second)).toHaveLength(is === 'nothing' || is === was ? 0 : 1)
    }),
    { numRuns: 60 },
  )
})
