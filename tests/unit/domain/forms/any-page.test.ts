import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { fillReadable } from '@/domain/forms/fill-page'
import type { Finding } from '@/domain/forms/finding'
import type { Typed } from '@/domain/forms/read-boxes'
import { refusePage } from '@/domain/forms/refuse-page'
import { draftFindings } from '@/domain/returns/draft-findings'
import { returnForm } from '@/domain/returns/return-form'
import { boxesOfSection } from '@/domain/returns/section-boxes'
import { aStamp } from '../../../factories/actors'
import { anyAnswers, anyHistory } from '../../../factories/any-answers'
import { aSubmitContext, anEmptyDraft } from '../../../factories/draft-return'
import { mustFill, typeSection } from '../../../factories/filling'

const { at } = aStamp()

test('a page with a box that cannot be read is never told anything that another text in that box would have made untrue', () => {
  const sections = framework.sections.map(({ code }) => code)
  const drawn = fc.record({
    answers: anyAnswers,
    history: anyHistory,
    section: fc.constantFrom(...sections),
  })
  const slips = fc.record({ nth: fc.nat(), held: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 200 })) })
  fc.assert(
    fc.property(drawn, slips, ({ answers, history, section }, { nth, held }) => {
      const current = { ...anEmptyDraft(), answers }
      const rulebook = aSubmitContext({ history })
      const numbers = Object.entries(boxesOfSection(framework, section, current)).flatMap(
        ([box, { type }]) => (type === 'count' || type === 'decimal' ? [box] : []),
      )
      const box = numbers[nth % Math.max(1, numbers.length)]
      if (!box) return
      const typed = { ...typeSection(current, section), [box]: 'abc' }
      const form = returnForm(rulebook, at)
      const fill = (boxes: Typed) => mustFill(fillReadable(form, current, section, { typed: boxes }))
      const { unreadable } = fill(typed)
      const rules = (findings: readonly Finding[]) =>
        findings.map((each) => `${each.code} ${each.at.slice(0, 3)}`)
      const refused = rules(refusePage(form, current, section, { typed }, unreadable).findings)
      for (const other of ['', String(held)]) {
        const { draft } = fill({ ...typed, [box]: other })
        const known = rules(draftFindings(rulebook, draft, draft.answers, at))
        expect(refused.filter((each) => !each.startsWith('C05') && !known.includes(each))).toEqual([])
      }
    }),
    { numRuns: 100 },
  )
})
