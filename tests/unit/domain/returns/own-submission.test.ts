import { expect, test } from 'vitest'
import { exampleWindow } from '@/domain/periods/timetable'
import { accept, sendBack } from '@/domain/returns/decide'
import { aStamp } from '../../../factories/actors'
import { aDraftReturn } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'

const submitted = aDraftReturn({ state: 'submitted', version: 1 })
const own = {
  ...{ window: exampleWindow(PERIOD), decisions: [], submittedBy: aStamp().personId },
  reason: 'The count of 106 was wrong.',
}

test('whoever submitted a version does not accept it', () => {
  expect(accept(submitted, own, aStamp())).toEqual({ ok: false, failure: { kind: 'own-submission' } })
  expect(accept(submitted, own, aStamp({ personId: 'somebody-else' }))).toMatchObject({ ok: true })
})

test('whoever submitted a version may ask for its correction', () => {
  expect(sendBack(submitted, own, aStamp())).toMatchObject({ ok: true, value: { decision: 'returned' } })
})
