import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesToReportNothing, reportNothing } from '@/domain/returns/report-nothing'
import { lineOf } from '@/domain/returns/quarterly-return'
import { returnForm } from '@/domain/returns/return-form'
import { aStamp } from '../../../factories/actors'
import { anyHistory, anyProfile } from '../../../factories/any-answers'
import { aProfile, aSubmitContext, anEmptyDraft, anOffering } from '../../../factories/draft-return'
import { anEarlierReturn } from '../../../factories/history'

const WHY = 'The service was closed for the whole quarter.'
const { at } = aStamp()

function report(overrides: Parameters<typeof aSubmitContext>[0] = {}, why: string | null = null) {
  const rulebook = aSubmitContext(overrides)
  const [form, draft] = [returnForm(rulebook, at), anEmptyDraft()]
  const codes = linesToReportNothing(rulebook, draft)
  return { codes, form, outcome: reportNothing(form, draft, codes, why) }
}

test('a service with nobody says it once, and each line is nil; the return is complete', () => {
  const { codes, form, outcome } = report()
  if (!outcome.ok) throw new Error('Refused')
  expect(codes).toHaveLength(12)
  expect(codes.map((code) => lineOf(outcome.value.answers, code).state)).toEqual(codes.map(() => 'nil'))
  expect(form.findingsOf(outcome.value)).toEqual([])
})

test('what the service does not offer says so itself', () => {
  const profile = [...aProfile(), anOffering({ offering: 'cordotomy', status: 'not-offered' })]
  expect(report({ profile }).codes).not.toContain('102')
})

test('after a quarter with many it is said once why there was nobody, and that explains every line which asks', () => {
  const history = anEarlierReturn()
  const silent = report({ history }).outcome
  expect(silent).toMatchObject({ failure: { kind: 'invalid', findings: [{ code: 'C22', at: 'why' }] } })
  expect(report({ history }, 'Closed').outcome.ok).toBe(false)
  const { form, outcome } = report({ history }, WHY)
  if (!outcome.ok) throw new Error('Refused')
  expect(lineOf(outcome.value.answers, '106')).toMatchObject({ state: 'nil', explanation: WHY })
  expect(lineOf(outcome.value.answers, '102')).toMatchObject({ state: 'nil', explanation: null })
  expect(form.findingsOf(outcome.value).filter(({ severity }) => severity === 'error')).toEqual([])
})

test('it is not offered over anything that was said, nor of what was submitted', () => {
  const rulebook = aSubmitContext()
  const said = anEmptyDraft({ answers: { '204': { ...lineOf({}, '204'), state: 'nil' } } })
  expect(linesToReportNothing(rulebook, said)).toEqual([])
  expect(linesToReportNothing(rulebook, anEmptyDraft({ state: 'submitted' }))).toEqual([])
})

test('whatever came before, nothing stops a return once it is said', () => {
  fc.assert(
    fc.property(anyHistory, anyProfile, (history, profile) => {
      const { form, outcome } = report({ history, profile }, WHY)
      if (!outcome.ok) throw new Error('Refused')
      expect(form.findingsOf(outcome.value).filter(({ severity }) => severity === 'error')).toEqual([])
    }),
    { numRuns: 50 },
  )
})
