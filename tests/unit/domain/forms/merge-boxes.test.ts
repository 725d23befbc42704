import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeBoxes } from '@/domain/forms/merge-boxes'
import type { Values } from '@/domain/forms/read-boxes'
import { linesBecomeNil } from '@/domain/returns/return-form'
import { valuesOfLines } from '@/domain/returns/section-values'
import { whoChanged } from '@/domain/forms/who-changed'
import { aStamp } from '../../../factories/actors'
import { anyAnswers } from '../../../factories/any-answers'
import { aDraftReturn, anEmptyDraft } from '../../../factories/draft-return'
import { fillSection, fillSectionReadable, typeSection } from '../../../factories/filling'

/** What anybody may have made of the boxes of a return. */
const anyValues = anyAnswers.map((answers) => valuesOfLines(answers, Object.keys(answers)))

const changedBetween = (before: Values, after: Values) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((at) => before[at] !== after[at])

describe('what two people made of the same lines', () => {
  test('keeps every change of both, and touches no other box', () => {
    fc.assert(
      fc.property(anyValues, anyValues, anyValues, (base, theirs, mine) => {
        const { values, conflicts } = mergeBoxes(base, theirs, mine)
        const [changed, alsoChanged] = [changedBetween(base, theirs), changedBetween(base, mine)]
        const differing = changedBetween(theirs, mine)
        const both = changed.filter((at) => alsoChanged.includes(at))
        expect(conflicts.map(({ at }) => at).toSorted()).toEqual(
          both.filter((at) => differing.includes(at)).toSorted(),
        )
        const onlyMine = alsoChanged.filter((at) => !changed.includes(at))
        expect(changedBetween(theirs, values).toSorted()).toEqual(onlyMine.toSorted())
        for (const at of onlyMine) expect(values[at]).toBe(mine[at])
      }),
    )
  })

  test('is the same whoever saves first, unless both changed the same box', () => {
    fc.assert(
      fc.property(anyValues, anyValues, anyValues, (base, one, other) => {
        const [first, second] = [mergeBoxes(base, one, other), mergeBoxes(base, other, one)]
        expect(first.conflicts.map(({ at }) => at).toSorted()).toEqual(
          second.conflicts.map(({ at }) => at).toSorted(),
        )
        if (first.conflicts.length === 0) expect(first.values).toEqual(second.values)
      }),
    )
  })

  test('is no conflict where both did the same, or one of them nothing', () => {
    fc.assert(
      fc.property(anyValues, anyValues, (base, changed) => {
        expect(mergeBoxes(base, changed, changed).conflicts).toEqual([])
        expect(mergeBoxes(base, base, changed)).toMatchObject({ conflicts: [] })
        expect(mergeBoxes(base, base, changed).values).toEqual(changed)
        expect(mergeBoxes(base, changed, base).values).toEqual(changed)
      }),
    )
  })

  test('asks about a box that somebody changed and put back, and about no other', () => {
    fc.assert(
      fc.property(anyValues, anyValues, fc.boolean(), (base, mine, hasMoved) => {
        const { values, conflicts } = mergeBoxes(base, base, mine, () => hasMoved)
        expect(conflicts.map(({ at }) => at).toSorted()).toEqual(
          hasMoved ? changedBetween(base, mine).toSorted() : [],
        )
        expect(values).toEqual(hasMoved ? base : mine)
      }),
    )
  })

  test('says of a box that both changed what it was, and what each made of it', () => {
    const held = (numerator: number): Values => ({ '106.numerator': numerator })
    const { values, conflicts } = mergeBoxes(held(24), held(25), {})
    expect(conflicts).toEqual([{ at: '106.numerator', base: 24, theirs: 25, mine: null }])
    expect(values).toEqual({ '106.numerator': 25 })
  })
})

describe('a section over what others saved since its page was drawn', () => {
  const base = aDraftReturn().answers
  const theirs = aDraftReturn({ answers: { '103': { figures: { ...base['103']?.figures, patients: 50 } } } })

  test('writes no box that was only drawn over a newer one', () => {
    const typed = { ...typeSection(theirs, 'waiting-times', base), '104.patients': '13' }
    const filled = fillSection(theirs, 'waiting-times', typed, base)
    expect(filled).toMatchObject({ ok: true, value: { changed: ['104.patients'] } })
    const { answers } = filled.ok ? filled.value.draft : aDraftReturn()
    expect([answers['103']?.figures['patients'], answers['104']?.figures['patients']]).toEqual([50, 13])
  })

  test('is refused with both figures where a box collides, and knows everything that does not', () => {
    const typed = { '103.patients': '51', '104.patients': '13' }
    const filled = fillSection(theirs, 'waiting-times', typed, base)
    const conflict = { at: '103.patients', base: 48, theirs: 50, mine: 51 }
    expect(filled).toMatchObject({ ok: false, failure: { kind: 'collided', conflicts: [conflict] } })
    const merged = !filled.ok && filled.failure.kind === 'collided' ? filled.failure.merged : {}
    expect([merged['103.patients'], merged['104.patients']]).toEqual([50, 13])
  })

  test('as far as it can be read leaves the rest as it was, and names it', () => {
    const typed = { '103.patients': '51', '103.longest': '2O0', '104.patients': '13' }
    const filled = fillSectionReadable(theirs, 'waiting-times', typed, base)
    expect(filled.unreadable.map(({ at }) => at)).toEqual(['103.longest'])
    expect(filled.conflicts.map(({ at }) => at)).toEqual(['103.patients'])
    expect(filled.changed).toEqual(['104.patients'])
    expect(filled.draft.answers['103']).toEqual(theirs.answers['103'])
  })

  test('that became zeros twice is the same nothing, and collides with no figure', () => {
    const zeros = { '102.state': 'value', '102.denominator': '0', '102.numerator': '0' }
    const first = fillSection(anEmptyDraft(), 'cordotomy', zeros, {})
    const answers = first.ok ? first.value.draft.answers : {}
    const again = fillSection(anEmptyDraft({ answers }), 'cordotomy', zeros, {})
    expect(again).toMatchObject({ ok: true, value: { changed: [] } })
    expect(again.ok && linesBecomeNil(again.value.understood, again.value.mine)).toEqual(['102'])
  })
})

describe('who changed a box', () => {
  const [first, last] = [aStamp({ name: 'First' }), aStamp({ name: 'Last' })]
  const held = (figures: Record<string, number>, reason: string | null = null) => ({
    '106': { state: 'value', reason, explanation: null, figures },
  })
  const changes = [
    { by: last, old: held({ numerator: 24 }), new: held({ numerator: 25 }) },
    { by: first, old: {}, new: held({ numerator: 24, denominator: 40 }, 'Late') },
  ]

  test.each([
    ['a figure that was changed twice', '106.numerator', last],
    ['a figure that was changed once', '106.denominator', first],
    ['a statement', '106.state', first],
    ['a reason', '106.reason', first],
    ['a box that nobody changed', '106.neverAttended', null],
    ['a line that nobody changed', '105.numerator', null],
    ['a name that is none', '__proto__', null],
  ])('%s', (_, at, by) => expect(whoChanged(changes, at)).toBe(by))

  test('is told too where a part keeps its boxes by themselves', () => {
    const parts = [
      { by: last, old: { comment: 'Weekly', status: 'met' }, new: { comment: 'Weekly' } },
      { by: first, old: {}, new: { comment: 'Weekly', status: 'met' } },
    ]
    expect(['007.status', '007.comment', '007.owner'].map((at) => whoChanged(parts, at))).toEqual([
      last,
      first,
      null,
    ])
  })
})
