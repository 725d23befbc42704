import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Handover, isHandedBack } from '@/domain/forms/handover'
import { whoseTurn } from '@/domain/home/whose-turn'
import { aStamp } from '../../../factories/actors'

const handed = (step: Handover['step'], revision: number): Handover => ({
  ...{ step, revision, handed: aStamp() },
  comment: step === 'ready' ? null : 'Name the policy of this year.',
})
const draft = (overrides: Partial<Parameters<typeof whoseTurn>[0]> = {}) => ({
  ...{ isReady: true, revision: 7, handover: null, ...overrides },
})
const CONTRIBUTOR = { mayFill: true, mayClose: false }
const LEAD = { mayFill: true, mayClose: true }
const EXECUTIVE = { mayFill: false, mayClose: true }
const READER = { mayFill: false, mayClose: false }

test.each([
  ['not complete', draft({ isReady: false }), ['fill', 'fill', 'others', 'others']],
  ['complete', draft(), ['tell', 'close', 'close', 'others']],
  ['said to be ready', draft({ handover: handed('ready', 7) }), ['others', 'close', 'close', 'others']],
  ['changed since', draft({ handover: handed('ready', 6) }), ['tell', 'close', 'close', 'others']],
  ['handed back', draft({ handover: handed('back', 7) }), ['fill', 'fill', 'others', 'others']],
  [
    'changed since it came back',
    draft({ handover: handed('back', 6) }),
    ['tell', 'close', 'close', 'others'],
  ],
  ['opened again', draft({ handover: handed('withdrawn', 5) }), ['tell', 'close', 'close', 'others']],
] as const)('whose turn a draft is that is %s', (_, of, expected) => {
  expect([CONTRIBUTOR, LEAD, EXECUTIVE, READER].map((hands) => whoseTurn(of, hands))).toEqual(expected)
})

const anyHandover = fc.option(
  fc
    .tuple(fc.constantFrom<Handover['step']>('ready', 'back', 'withdrawn'), fc.nat({ max: 3 }))
    .map(([step, revision]) => handed(step, revision)),
)

test('nobody is given what they may not do, and what is ready waits for somebody', () => {
  const anyDraft = fc.record({ isReady: fc.boolean(), revision: fc.nat({ max: 3 }), handover: anyHandover })
  fc.assert(
    fc.property(anyDraft, fc.boolean(), fc.boolean(), (of, mayFill, mayClose) => {
      const turn = whoseTurn(of, { mayFill, mayClose })
      if (turn === 'fill' || turn === 'tell') expect(mayFill).toBe(true)
      if (turn === 'close') expect([mayClose, of.isReady]).toEqual([true, true])
      const turns = [CONTRIBUTOR, EXECUTIVE].map((hands) => whoseTurn(of, hands))
      expect(turns.some((each) => each !== 'others')).toBe(true)
      if (isHandedBack(of, of.handover)) expect(turns[0]).toBe('fill')
    }),
  )
})
