import { describe, expect, test } from 'vitest'
import { exampleYearWindow } from '@/domain/periods/timetable'
import { decideDeclaration } from '@/domain/reviews/decide-declaration'
import { aStamp } from '../../../factories/actors'
import { YEAR, aDeclaration } from '../../../factories/declaration'

describe('a signed declaration', () => {
  const current = aDeclaration({ state: 'signed', version: 1, revision: 12 })
  const terms = {
    window: exampleYearWindow(YEAR),
    decisions: [],
    signedBy: 'somebody',
    reason: 'Name the policy of this year.',
  }
  const stamp = aStamp({ at: new Date('2026-09-10T10:00:00Z') })
  const accepted = { version: 1, revision: 12, decision: 'accepted', reason: null, decided: stamp } as const

  test('is accepted once, by somebody else than who signed it', () => {
    expect(decideDeclaration('accepted', current, terms, stamp)).toEqual({ ok: true, value: accepted })
    expect(decideDeclaration('accepted', current, { ...terms, decisions: [accepted] }, stamp)).toMatchObject({
      failure: { kind: 'already-accepted' },
    })
    // Of another version, or sent back, it was not accepted.
    for (const other of [{ ...accepted, version: 2 }, { ...accepted, decision: 'returned' } as const])
      expect(decideDeclaration('accepted', current, { ...terms, decisions: [other] }, stamp).ok).toBe(true)
    const own = { ...terms, signedBy: stamp.personId }
    expect(decideDeclaration('accepted', current, own, stamp)).toMatchObject({
      failure: { kind: 'own-submission' },
    })
  })

  test('is sent back with a reason until its year closes, also after it was accepted', () => {
    const after = { ...terms, decisions: [accepted] }
    expect(decideDeclaration('returned', current, after, stamp)).toMatchObject({
      value: { reason: terms.reason },
    })
    expect(decideDeclaration('returned', current, { ...terms, reason: 'no' }, stamp)).toMatchObject({
      failure: { kind: 'invalid', findings: [{ code: 'S24', at: 'reason' }] },
    })
    const last = aStamp({ at: terms.window.yearClosesAt })
    expect(decideDeclaration('returned', current, terms, last).ok).toBe(true)
    const closed = aStamp({ at: new Date(terms.window.yearClosesAt.getTime() + 1) })
    expect(decideDeclaration('returned', current, terms, closed)).toMatchObject({
      failure: { kind: 'year-closed' },
    })
  })

  test('is not decided about while it is a draft', () => {
    const unsigned = [
      aDeclaration({ state: 'draft', version: 1 }),
      aDeclaration({ state: 'signed', version: 0 }),
    ]
    for (const decision of ['accepted', 'returned'] as const)
      for (const draft of unsigned)
        expect(decideDeclaration(decision, draft, terms, stamp)).toMatchObject({
          failure: { kind: 'draft-open' },
        })
  })
})
