import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { type Answers, type QuarterlyReturn, blankLine, lineOf } from '@/domain/returns/quarterly-return'
import { resolveLines } from '@/domain/returns/resolve-lines'
import type { Submission } from '@/domain/returns/submission'
import { DECLARATION, submit } from '@/domain/returns/submit'
import { aStamp } from '../../../factories/actors'
import {
  aDraftReturn,
  aSubmitContext,
  aTinyService,
  anEmptyDraft,
  answersOf,
} from '../../../factories/draft-return'
import { aDecision } from '../../../factories/decisions'
import { anyAnswers, anyProfile } from '../../../factories/any-answers'

const DECLARED = { declared: true }

function submitted(current: QuarterlyReturn, context = aSubmitContext(), at = aStamp().at): Submission {
  const outcome = submit(current, DECLARED, context, aStamp({ at }))
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}

describe('a return that is submitted', () => {
  test('is the next version, with who sent it, when, and what they agreed to', () => {
    const decisions = [aDecision({ version: 3 })]
    const submission = submitted(aDraftReturn({ version: 3 }), aSubmitContext({ decisions }))
    expect(submission).toMatchObject({
      ...{ providerCode: 'ZZ1', period: '2026-27-Q2', financialYear: '2026-27', framework: 'hsps-1767' },
      ...{ version: 4, catalogueVersion: '1', submitted: aStamp(), declaration: DECLARATION },
      about: { neuromodulationExtract: '2026-09-30', cordotomyExtract: '2026-09-29' },
      reason: 'The count of 106 was wrong.',
    })
    expect(submitted(aDraftReturn())).toMatchObject({ version: 1, reason: null })
  })

  test('has twelve lines, each with a state, its definition and who entered it', () => {
    const entered = aStamp({ name: 'Con Tributor' })
    const { lines } = submitted(aDraftReturn({ entered: { '106': entered } }))
    expect(lines).toHaveLength(12)
    expect(lines.find(({ indicator }) => indicator === '106')).toEqual({
      ...{ indicator: '106', definitionVersion: 1, kind: 'proportion', state: 'value' },
      ...{ reason: null, explanation: null, filled: [], entered },
      figures: { denominator: 40, numerator: 24, neverAttended: 6 },
    })
    expect(lines.find(({ indicator }) => indicator === '105')).toMatchObject({
      ...{ filled: ['denominator'], figures: { numerator: 1, denominator: 25 }, entered: null },
    })
  })

  test('keeps a reason only where figures are not available', () => {
    const lost = {
      ...blankLine,
      state: 'not-available' as const,
      reason: 'The list was lost.',
      explanation: 'Seen.',
    }
    const answers = {
      '106': lost,
      '102': { ...lost, state: 'value' as const, figures: { denominator: 1, numerator: 1 } },
    }
    const { lines } = submitted(aDraftReturn({ answers }))
    const reasons = lines.map(({ indicator, reason }) => `${indicator} ${String(reason)}`)
    expect(reasons.filter((text) => text.endsWith('was lost.'))).toEqual(['106 The list was lost.'])
    expect(lines.find(({ indicator }) => indicator === '106')?.explanation).toBe('Seen.')
  })

  test('may be that of a service that does hardly anything', () => {
    const { profile, typed } = aTinyService()
    const { lines, about } = submitted(
      anEmptyDraft({ answers: answersOf(typed) }),
      aSubmitContext({ profile }),
    )
    expect(about).toEqual({ neuromodulationExtract: '2026-09-30' })
    expect(lines.map(({ state }) => state)).toContain('not-offered')
  })
})

test('whatever is submitted has a state on every line, and figures only beside "value"', () => {
  fc.assert(
    fc.property(anyAnswers, anyProfile, (answers, profile) => {
      const context = aSubmitContext({ profile })
      const outcome = submit(anEmptyDraft({ answers }), DECLARED, context, aStamp())
      if (!outcome.ok) return
      for (const line of outcome.value.lines) {
        expect(['value', 'nil', 'not-available', 'not-offered']).toContain(line.state)
        if (line.state !== 'value' && line.state !== 'nil') expect(line.figures).toEqual({})
      }
    }),
  )
})

/** What another line says of a blank box: its number, or nobody. */
function knownFrom(answers: Answers, [code, field]: readonly string[]) {
  const source = lineOf(answers, code ?? '')
  return source.state === 'nil' ? 0 : source.figures[field ?? '']
}

test('a blank box is never a zero: only another line fills it, with its own number or its nobody', () => {
  fc.assert(
    fc.property(anyAnswers, anyProfile, (answers, profile) => {
      for (const { indicator, line, filled } of resolveLines(
        aSubmitContext({ profile }),
        anEmptyDraft(),
        answers,
      )) {
        const typed = lineOf(answers, indicator.code).figures
        const added = Object.keys(line.figures).filter((name) => typed[name] === undefined)
        expect(added).toEqual(filled)
        for (const name of added)
          expect(line.figures[name]).toBe(knownFrom(answers, boxesOf(indicator)[name]?.filledFrom ?? []))
        expect({ ...typed, ...line.figures }).toMatchObject(typed)
      }
    }),
  )
})
