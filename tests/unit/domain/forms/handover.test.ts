import { expect, test } from 'vitest'
import { error, warning } from '@/domain/forms/finding'
import { handBack, handOver, isHandedBack, standingHandover } from '@/domain/forms/handover'
import { aStamp } from '../../../factories/actors'

const handed = aStamp()
const draft = { state: 'draft', revision: 4 }
const ready = { step: 'ready', revision: 4, comment: null, handed } as const
const back = { step: 'back', revision: 4, comment: 'The wait looks wrong.', handed } as const

test('a draft is said to be ready where nothing stops it, whatever it asks about', () => {
  const asked = [warning('C05', '106.numerator', 'Is it so?')]
  expect(handOver(draft, asked, handed)).toEqual({ ok: true, value: ready })
  const wrong = error('C01', '106.numerator', 'Enter a number')
  expect(handOver(draft, [...asked, wrong], handed)).toEqual({
    ok: false,
    failure: { kind: 'invalid', findings: [wrong] },
  })
  expect(handOver({ ...draft, state: 'submitted' }, [], handed)).toEqual({
    ...{ ok: false, failure: { kind: 'not-a-draft' } },
  })
})

test('it is handed back with what is to be changed', () => {
  expect(handBack(draft, back.comment, handed)).toEqual({ ok: true, value: back })
  const unsaid = handBack(draft, ' ', handed)
  expect(unsaid).toMatchObject({ failure: { kind: 'invalid', findings: [{ code: 'S25', at: 'comment' }] } })
  expect(JSON.stringify(unsaid)).toContain('Say what is to be changed')
  expect(handBack({ ...draft, state: 'signed' }, back.comment, handed)).toEqual({
    ...{ ok: false, failure: { kind: 'not-a-draft' } },
  })
})

test('what was said of a draft stands until it changes; a comment until it is handed on anew', () => {
  const changed = { revision: 5 }
  expect([standingHandover(draft, ready), standingHandover(changed, ready)]).toEqual([ready, null])
  expect([standingHandover(draft, back), standingHandover(changed, back)]).toEqual([back, back])
  expect(standingHandover(draft, null)).toBeNull()
  const isBack = [isHandedBack(draft, back), isHandedBack(changed, back), isHandedBack(draft, ready)]
  expect([...isBack, isHandedBack(draft, null)]).toEqual([true, false, false, false])
})
