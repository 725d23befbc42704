import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { fieldId } from '@/domain/catalogue/field-id'
import { boxesOfPart, partsOf } from '@/domain/declarations/declaration-boxes'
import { declarationFindings } from '@/domain/declarations/declaration-findings'
import { anyHistory, anyProfile } from '../../../factories/any-answers'
import { anyLastYear, anyParts } from '../../../factories/any-parts'
import { TODAY, YEAR, aDeclaration, aDeclarationContext } from '../../../factories/declaration'

const boxes = partsOf(framework, YEAR).flatMap((part) =>
  Object.keys(boxesOfPart(framework, YEAR, part)).map((box): string => fieldId(part, box)),
)
describe('whatever is stored', () => {
  const anyDraft = fc.record({
    parts: anyParts,
    lastYear: anyLastYear,
    profile: anyProfile,
    quarters: anyHistory,
  })

  test('the rules never throw, name boxes that exist, and say so in words', () => {
    fc.assert(
      fc.property(anyDraft, ({ parts, ...around }) => {
        const declaration = { ...aDeclaration(), parts }
        const findings = declarationFindings(aDeclarationContext(around), declaration, TODAY)
        const places = findings.map(({ at }) => boxes.indexOf(at))
        expect(places).not.toContain(-1)
        expect(findings.filter(({ message }) => /undefined|null|NaN/.test(message))).toEqual([])
        expect(places).toEqual(places.toSorted((left, right) => left - right))
      }),
      { numRuns: 150 },
    )
  })

  test('every warning that stays unexplained is an error at its part, and no other part asks', () => {
    fc.assert(
      fc.property(anyDraft, ({ parts, ...around }) => {
        const declaration = { ...aDeclaration(), parts }
        const findings = declarationFindings(aDeclarationContext(around), declaration, TODAY)
        const asking = new Set(
          findings.filter(({ severity }) => severity === 'warning').map(({ at }) => at.split('.')[0]),
        )
        const toExplain = findings.filter(({ code }) => code === 'S16').map(({ at }) => at.split('.')[0])
        expect(new Set(toExplain).size).toBe(toExplain.length)
        for (const part of toExplain) expect(asking).toContain(part)
      }),
      { numRuns: 100 },
    )
  })
})
