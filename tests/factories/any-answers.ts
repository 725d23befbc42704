import fc from 'fast-check'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { Field, Figure } from '@/domain/kinds/field'
import type { Answers, Line } from '@/domain/returns/quarterly-return'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import type { History } from '@/domain/returns/history'
import { anOffering } from './draft-return'
import { anEarlierLine } from './history'
import { PERIOD } from './period'

const lines = quarterlyIndicators(PERIOD, framework)
const orBlank = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 4 })
const smallNumber = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 150 }))

function anyFigure(field: Field): fc.Arbitrary<Figure> {
  switch (field.type) {
    case 'count':
    case 'decimal':
      return smallNumber
    case 'choice':
    case 'choices':
      return fc.constantFrom(...field.options.map(({ value }) => value))
    case 'text':
      return fc.constant('Why it is so')
    case 'date':
      return fc.constant('2026-10-12')
  }
}

const anyState = fc.constantFrom('value', 'value', 'value', 'nil', 'not-available', null)

/** Anything that a form can make of a line, sound or not; `not-offered` never comes from one. */
function anyLine(boxes: Readonly<Record<string, Field>>): fc.Arbitrary<Line> {
  const figures = Object.entries(boxes).map(([name, field]) => [name, orBlank(anyFigure(field))] as const)
  const anyText = fc.constantFrom(null, 'A reason that somebody gave')
  return fc.record({
    state: anyState,
    reason: anyText,
    explanation: anyText,
    figures: fc.record(Object.fromEntries(figures)).map(withoutBlanks),
  })
}

/** All the answers of a return, with lines that were never touched left out. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(lines.map((line) => [line.code, orBlank(anyLine(boxesOf(line)))])))
  .map(withoutBlanks)

/** Up to five earlier quarters of anything that a form can make of a line, though only sound lines are ever submitted. */
export const anyHistory: fc.Arbitrary<History> = fc
  .array(anyAnswers, { maxLength: 5 })
  .map((quarters) =>
    quarters.flatMap((answers, index) =>
      Object.entries(answers).flatMap(([code, { state, figures }]) =>
        state ? [anEarlierLine(code, figures, { back: index + 1, state })] : [],
      ),
    ),
  )

/** Any profile of offerings that were ended, passed on or never there. */
export const anyProfile: fc.Arbitrary<ServiceProfile> = fc
  .array(
    fc.record({
      offering: fc.constantFrom(...framework.offerings.map(({ code }) => code)),
      status: fc.constantFrom('here', 'partner', 'ended', 'not-offered'),
      reportedBy: fc.constantFrom('us', 'partner', null),
    }),
    { maxLength: 4 },
  )
  .map((records) => records.map((record) => anOffering(record)))

function withoutBlanks<Value>(record: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  const given = Object.entries(record).filter((pair): pair is [string, Value] => pair[1] !== undefined)
  return Object.fromEntries(given)
}
