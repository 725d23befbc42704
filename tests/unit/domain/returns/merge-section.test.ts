import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framework } from '@/domain/catalogue'
import { typeSection } from '@/domain/returns/as-typed'
import { fillReadable, fillSection } from '@/domain/returns/fill-section'
import { type Held, mergeSection } from '@/domain/returns/merge-section'
import { type Answers, lineOf } from '@/domain/returns/quarterly-return'
import { fieldsOfSection, readSection } from '@/domain/returns/read-section'
import { whoChanged } from '@/domain/returns/who-changed'
import { aStamp } from '../../../factories/actors'
import { anyAnswers } from '../../../factories/any-answers'
import { aDraftReturn, aValueLine, anEmptyDraft } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'

/** Every box of these answers by its name, blanks left out. */
function boxesOf(answers: Answers): ReadonlyMap<string, Held> {
  const boxes = Object.entries(answers).flatMap(([code, { figures, ...said }]) =>
    Object.entries({ ...said, ...figures }).map(([name, held]): [string, Held] => [`${code}.${name}`, held]),
  )
  return new Map(boxes.filter(([, held]) => held !== null))
}

const changedBetween = (before: Answers, after: Answers) => {
  const [was, is] = [boxesOf(before), boxesOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].filter((at) => was.get(at) !== is.get(at))
}

describe('what two people made of the same lines', () => {
  test('keeps every change of both, and touches no other box', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyAnswers, (base, theirs, mine) => {
        const { lines, conflicts } = mergeSection(base, theirs, mine)
        const [changed, alsoChanged] = [changedBetween(base, theirs), changedBetween(base, mine)]
        const differing = changedBetween(theirs, mine)
        const both = changed.filter((at) => alsoChanged.includes(at))
        expect(conflicts.map(({ at }) => at).toSorted()).toEqual(
          both.filter((at) => differing.includes(at)).toSorted(),
        )
        const onlyMine = alsoChanged.filter((at) => !changed.includes(at))
        expect(changedBetween(theirs, lines).toSorted()).toEqual(onlyMine.toSorted())
        for (const at of onlyMine) expect(boxesOf(lines).get(at)).toBe(boxesOf(mine).get(at))
      }),
    )
  })

  test('is the same whoever saves first, unless both changed the same box', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyAnswers, (base, one, other) => {
        const [first, second] = [mergeSection(base, one, other), mergeSection(base, other, one)]
        expect(first.conflicts.map(({ at }) => at).toSorted()).toEqual(
          second.conflicts.map(({ at }) => at).toSorted(),
        )
        if (first.conflicts.length === 0) expect(boxesOf(first.lines)).toEqual(boxesOf(second.lines))
      }),
    )
  })

  test('is no conflict where both did the same, or one of them nothing', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (base, changed) => {
        expect(mergeSection(base, changed, changed).conflicts).toEqual([])
        expect(mergeSection(base, base, changed)).toMatchObject({ conflicts: [] })
        expect(boxesOf(mergeSection(base, base, changed).lines)).toEqual(boxesOf(changed))
        expect(boxesOf(mergeSection(base, changed, base).lines)).toEqual(boxesOf(changed))
      }),
    )
  })

  test('says of a box that both changed what it was, and what each made of it', () => {
    const held = (numerator?: number) => ({ '106': aValueLine(numerator === undefined ? {} : { numerator }) })
    const { lines, conflicts } = mergeSection(held(24), held(25), held())
    expect(conflicts).toEqual([{ at: '106.numerator', base: 24, theirs: 25, mine: null }])
    expect(lineOf(lines, '106').figures).toEqual({ numerator: 25 })
  })
})

describe('a section over what others saved since its page was drawn', () => {
  const base = aDraftReturn().answers
  const theirs = aDraftReturn({ answers: { '103': { figures: { ...base['103']?.figures, patients: 50 } } } })

  test('writes no box that was only drawn over a newer one', () => {
    const typed = { ...typeSection(framework, theirs, 'waiting-times', base), '104.patients': '13' }
    const filled = fillSection({ framework }, theirs, 'waiting-times', typed, base)
    expect(filled).toMatchObject({ ok: true, value: { changed: ['104'] } })
    const { answers } = filled.ok ? filled.value : aDraftReturn()
    expect([answers['103']?.figures['patients'], answers['104']?.figures['patients']]).toEqual([50, 13])
  })

  test('is refused with both figures where a box collides, and knows everything that does not', () => {
    const typed = { '103.patients': '51', '104.patients': '13' }
    const filled = fillSection({ framework }, theirs, 'waiting-times', typed, base)
    const conflict = { at: '103.patients', base: 48, theirs: 50, mine: 51 }
    expect(filled).toMatchObject({ ok: false, failure: { kind: 'collided', conflicts: [conflict] } })
    const merged = !filled.ok && filled.failure.kind === 'collided' ? filled.failure.merged : {}
    expect([merged['103']?.figures['patients'], merged['104']?.figures['patients']]).toEqual([50, 13])
  })

  test('as far as it can be read leaves the rest as it was, and names it', () => {
    const typed = { '103.patients': '51', '103.longest': '2O0', '104.patients': '13' }
    const filled = fillReadable({ framework }, theirs, 'waiting-times', typed, base)
    expect(filled.unreadable.map(({ at }) => at)).toEqual(['103.longest'])
    expect(filled.conflicts.map(({ at }) => at)).toEqual(['103.patients'])
    expect(filled.changed).toEqual(['104'])
    expect(filled.answers['103']).toEqual(theirs.answers['103'])
  })

  test('that became zeros twice is the same nothing, and collides with no figure', () => {
    const zeros = { '102.state': 'value', '102.denominator': '0', '102.numerator': '0' }
    const first = fillSection({ framework }, anEmptyDraft(), 'cordotomy', zeros, {})
    const answers = first.ok ? first.value.answers : {}
    const again = fillSection({ framework }, anEmptyDraft({ answers }), 'cordotomy', zeros, {})
    expect(again).toMatchObject({ ok: true, value: { changed: [], becameNil: ['102'] } })
  })
})

test('a section as it would be typed reads back as what stands there', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      for (const { code } of framework.sections) {
        const typed = typeSection(framework, { period: PERIOD }, code, answers)
        const { lines, unreadable } = readSection(framework, { period: PERIOD }, code, typed, {})
        expect(unreadable).toEqual([])
        for (const line of Object.keys(fieldsOfSection(framework, code, { period: PERIOD })))
          expect(lineOf(lines, line).figures).toEqual(lineOf(answers, line).figures)
      }
    }),
    { numRuns: 20 },
  )
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
})
