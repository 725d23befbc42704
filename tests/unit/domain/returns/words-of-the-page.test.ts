import { expect, test } from 'vitest'
import { frameworks } from '@/domain/catalogue'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { draftFindings } from '@/domain/returns/draft-findings'
import { aStamp } from '../../../factories/actors'
import { aDraftReturn, aSubmitContext } from '../../../factories/draft-return'
import { anyAnswers, anyHistory } from '../../../factories/any-answers'
import fc from 'fast-check'

const { at } = aStamp()

test('a part that is larger than its whole is told by the labels that stand on the page', () => {
  const draft = aDraftReturn({ answers: { '106': { figures: { denominator: 24, numerator: 40 } } } })
  const said = draftFindings(aSubmitContext(), draft, draft.answers, at).find(({ code }) => code === 'C08')
  expect(said?.message).toBe(
    '“Of these, patients who completed the programme by your written rule” (40) must be the same as or less than “Patients ' +
      'who attended at least one session of a programme due to end in the quarter” (24). Check whether the two were swapped.',
  )
})

test('no message names a box by what it is called in the code', () => {
  const names = frameworks.flatMap(({ indicators }) =>
    indicators.filter(isQuarterly).flatMap((indicator) => Object.keys(boxesOf(indicator))),
  )
  // Words that people use as well.
  const own = new Set([
    'patients',
    'median',
    'shortest',
    'longest',
    'issued',
    'paired',
    'revisions',
    'explantations',
    'instrument',
    'instruments',
  ])
  const unknown = [...new Set(names)].filter((name) => !own.has(name))
  fc.assert(
    fc.property(anyAnswers, anyHistory, (answers, history) => {
      const draft = { ...aDraftReturn(), answers }
      for (const { message } of draftFindings(aSubmitContext({ history }), draft, answers, at))
        expect(unknown.filter((name) => new RegExp(`\\b${name}\\b`).test(message))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
