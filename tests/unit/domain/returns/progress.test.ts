import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findingsOf } from '@/domain/returns/findings'
import { type QuarterlyReturn, blankLine } from '@/domain/returns/quarterly-return'
import { progressOf } from '@/domain/returns/progress'
import { errorsOfSection } from '@/domain/returns/section-findings'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import {
  aDraftReturn,
  aTinyService,
  aValueLine,
  anEmptyDraft,
  aProfile,
} from '../../../factories/draft-return'

function statuses(draft: QuarterlyReturn, profile: ServiceProfile = aProfile()): Record<string, string> {
  const rulebook = { framework, profile, history: [] }
  const progress = progressOf(rulebook, draft, draft.answers, findingsOf(rulebook, draft, draft.answers))
  return Object.fromEntries(
    progress.map(({ section, status, errors }) => [
      section.code,
      status === 'has-errors' ? `${status} ${errors}` : status,
    ]),
  )
}

test('a full return is complete on every page', () => {
  const complete = framework.sections.map(({ code }) => [code, 'complete'])
  expect(statuses(aDraftReturn())).toEqual(Object.fromEntries(complete))
})

test('an untouched return has not been started, and needs no date while no line reports', () => {
  expect(statuses(anEmptyDraft())).toEqual({
    ...{ about: 'not-started', devices: 'not-started', cordotomy: 'not-started', programme: 'not-started' },
    ...{ 'waiting-times': 'not-started', outcomes: 'not-started', experience: 'not-started' },
  })
})

test('a page with blanks is incomplete; one with figures that cannot be has errors', () => {
  const draft = aDraftReturn({
    answers: {
      about: { figures: {} },
      '103': blankLine,
      '106': aValueLine({ denominator: 40 }),
      '204': aValueLine({ denominator: 1, numerator: 2 }),
    },
  })
  expect(statuses(draft)).toMatchObject({
    ...{ about: 'not-started', 'waiting-times': 'incomplete', programme: 'incomplete' },
    ...{ experience: 'has-errors 1', outcomes: 'complete' },
  })
})

test('a page whose lines are all not offered is not asked, unless something stands there', () => {
  const { profile } = aTinyService()
  expect(statuses(anEmptyDraft(), profile)).toMatchObject({ cordotomy: 'not-asked' })
  expect(statuses(aDraftReturn(), profile)).toMatchObject({ cordotomy: 'has-errors 1' })
})

test('a page counts all that stops submission, what is blank included, as the list of what is read back does', () => {
  const wrong = { numerator: 30, newImplants: 26, revisions: 0 }
  const draft = aDraftReturn({
    answers: { '101': aValueLine({ denominator: 25, ...wrong }), '108': blankLine },
  })
  const rulebook = { framework, profile: aProfile(), history: [] }
  const findings = findingsOf(rulebook, draft, draft.answers)
  const progress = progressOf(rulebook, draft, draft.answers, findings)
  const devices = progress.find(({ section }) => section.code === 'devices')
  const readBack = errorsOfSection(framework, 'devices', draft.period, findings)
  expect(readBack.map(({ code, at }) => `${code} ${at}`)).toEqual([
    ...['C08 101.numerator', '101-E1 101.newImplants', 'C01 108.state'],
  ])
  expect(devices).toMatchObject({ status: 'has-errors', errors: 3 })
})
