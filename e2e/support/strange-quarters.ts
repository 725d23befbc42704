import type { Period } from '@/domain/periods/period'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import { anOffering } from '../../tests/factories/draft-return'
import { type TypedReturn, aFullReturn, aLine } from '../../tests/factories/typed-return'
import { PERIOD } from './places'

/** A quarter that the rules ask much about, with what has to be there before it is typed. */
export type StrangeQuarter = {
  readonly name: string
  readonly offerings: readonly OfferingRecord[]
  /** How many quarters back something was submitted, and what. */
  readonly back: number[]
  readonly earlier: (period: Period) => TypedReturn
  readonly typed: TypedReturn
}

const EXPLAINED = 'The clinic counted these twice, by two people, and they are right.'

/** The full return with other lines; a line is replaced as a whole. */
function fullBut(lines: Readonly<Record<string, TypedReturn[string]>>, period = PERIOD): TypedReturn {
  const sections = Object.entries(aFullReturn(period)).map(([section, boxes]) => {
    const kept = Object.entries(boxes).filter(([box]) => !lines[box.slice(0, 3)])
    const codes = new Set(Object.keys(boxes).map((box) => box.slice(0, 3)))
    const others = Object.entries(lines).filter(([code]) => codes.has(code))
    return [section, Object.assign(Object.fromEntries(kept), ...others.map(([, line]) => line))] as const
  })
  return Object.fromEntries(sections)
}

/** Days typed as weeks, numbers typed over, hardly anybody improved, and lines in each of the four states. */
const everything: StrangeQuarter = {
  name: 'a quarter with every state, both overrides and most warnings',
  offerings: [anOffering({ offering: 'cordotomy', status: 'not-offered' })],
  back: [1, 2, 3],
  earlier: (period) =>
    fullBut({ '102': {}, '104': aLine('104', { patients: '12', totalDays: '720' }) }, period),
  typed: fullBut({
    '101': aLine('101', {
      ...{ denominator: '25', numerator: '12' },
      ...{ newImplants: '20', revisions: '5', explantations: '1' },
    }),
    '102': {},
    '103': aLine('103', { patients: '48', totalDays: '200' }),
    '104': aLine('104', { patients: '12', totalDays: '72' }),
    '105': aLine('105', { denominator: '24', numerator: '3', overrideReason: 'One patient moved abroad.' }),
    '106': aLine('106', { denominator: '40', numerator: '4' }),
    '107': aLine('107', { denominator: '20', numerator: '5', overrideReason: 'Eight were entered late.' }),
    '108': aLine('108', { denominator: '0', numerator: '0' }),
    '109': { ...aLine('109', { denominator: '20', numerator: '3' }), '109.instruments': ['eq-5d-5l'] },
    '110': aLine('110', {
      ...{ denominator: '60', paired: '20', numerator: '0' },
      ...{ instrument: 'eq-5d-5l', valueSet: 'uk-5l-2026' },
    }),
    '204': aLine('204', { denominator: '35', numerator: '28', issued: '200' }),
    '205': { '205.state': 'not-available', '205.reason': 'The forms of the carers were lost in the post.' },
  }),
}

const cordotomiesWithoutCancer = (period?: Period) =>
  fullBut(
    {
      '102': aLine('102', { denominator: '16', numerator: '15' }),
      '103': aLine('103', { patients: '48', totalDays: '20000' }),
      '104': { '104.state': 'nil' },
    },
    period,
  )

/** Four times the same return, by a service that does many cordotomies and treats nobody with cancer. */
const copiedForward: StrangeQuarter = {
  name: 'a quarter copied from the one before',
  offerings: [],
  back: [1, 2, 3],
  earlier: (period) => {
    const typed = cordotomiesWithoutCancer(period)
    return {
      ...typed,
      cordotomy: { ...typed['cordotomy'], '102.explanation': EXPLAINED },
      'waiting-times': {
        ...typed['waiting-times'],
        '103.explanation': EXPLAINED,
        '104.explanation': EXPLAINED,
      },
    }
  },
  typed: cordotomiesWithoutCancer(),
}

/** A programme without a written rule, a wait of more than a year, and surveys that nobody sent back. */
const first: StrangeQuarter = {
  name: 'a first quarter of long waits and lost surveys',
  offerings: [anOffering({ offering: 'programme', fromPeriod: PERIOD })],
  back: [],
  earlier: aFullReturn,
  typed: fullBut({
    '104': aLine('104', { patients: '3', totalDays: '1200' }),
    '109': { ...aLine('109', { denominator: '3', numerator: '2' }), '109.instruments': ['sf-12'] },
    '205': { '205.state': 'nil', '205.issued': '200' },
  }),
}

/** Between them they break every warning there is; no one quarter can hold all of them. */
export const strangeQuarters = { everything, copiedForward, first }
