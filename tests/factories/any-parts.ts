import fc from 'fast-check'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { boxesOfPart, keptParts } from '@/domain/declarations/declaration-boxes'
import type { DeclaredParts } from '@/domain/declarations/declaration'
import { type DeclaredContent, contentOf } from '@/domain/declarations/declared-content'
import type { Field, Figure, Figures } from '@/domain/kinds/field'
import { addYears } from '@/domain/periods/period'
import { YEAR } from './declaration'
import { aProfile } from './draft-return'

const anyDay = fc
  .date({ min: new Date('2022-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

/** What no form lets through, but what a rule must survive. */
const anything: fc.Arbitrary<Figure> = fc.oneof(fc.string(), fc.integer(), fc.constant('2025-02-30'))

function sound(field: Field): fc.Arbitrary<Figure> {
  switch (field.type) {
    case 'date':
      return anyDay
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value))
    case 'choices':
      return fc.subarray(field.options.map(({ value }) => value)).map((chosen) => chosen.join(';'))
    case 'text':
    case 'count':
    case 'decimal':
      return fc.constantFrom('Page 3', 'As in the policy', 'as in the policy.', 'Why this is right this year')
  }
}

function anyPart(part: string): fc.Arbitrary<Figures> {
  const boxes = Object.entries(boxesOfPart(framework, YEAR, part)).map(
    ([name, field]) => [name, fc.oneof({ weight: 6, arbitrary: sound(field) }, anything)] as const,
  )
  return fc.record(Object.fromEntries(boxes), { requiredKeys: [] }).map((figures) => figures as Figures)
}

/** Any parts of a declaration, sound or not, some of them never touched, and with parts and boxes that do not exist. */
export const anyParts: fc.Arbitrary<DeclaredParts> = fc
  .tuple(
    fc.record(Object.fromEntries(keptParts(framework, YEAR).map((part) => [part, anyPart(part)])), {
      requiredKeys: [],
    }),
    fc.dictionary(fc.string(), fc.dictionary(fc.string(), anything)),
  )
  .map(([parts, unknown]) => ({ ...unknown, ...parts }) as DeclaredParts)

/** What may have been signed for the year before, or nothing. */
export const anyLastYear: fc.Arbitrary<DeclaredContent | null> = fc.option(
  anyParts.map((parts) => contentOf(framework, addYears(YEAR, -1), aProfile(), parts)),
)
