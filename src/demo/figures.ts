import { type CalendarDate, addDays, type Period, lastDay } from '@/domain/periods/period'
import type { Typed } from '@/domain/returns/read-boxes'

/** What a person types for one line: the state and its boxes. */
type TypedLine = Readonly<Record<string, string | readonly string[]>>

const FEW_FORMS =
  'The forms went out by post in the last fortnight of the quarter; most came back in the next one.'

/** Whole quarters as they are typed, by provider, from the earliest to the latest. */
export const figures: Readonly<Record<string, readonly Readonly<Record<string, TypedLine>>[]>> = {
  ZZ1: [
    {
      101: value({
        denominator: '38',
        numerator: '33',
        newImplants: '24',
        revisions: '9',
        explantations: '6',
      }),
      102: value({ denominator: '3', numerator: '3' }),
      103: value({
        patients: '74',
        totalDays: '8066',
        shortest: '12',
        median: '98',
        longest: '311',
        over126: '23',
      }),
      104: value({ patients: '11', totalDays: '242', shortest: '3', median: '19', longest: '58' }),
      105: value({ numerator: '1' }),
      106: value({ denominator: '46', numerator: '35', neverAttended: '4' }),
      107: value({ numerator: '26' }),
      108: value({ denominator: '17', numerator: '12', withBaseline: '23', valueSet: 'uk-5l-2026' }),
      109: value({ denominator: '212', numerator: '161', instruments: ['eq-5d-5l', 'brief-pain-inventory'] }),
      110: value({
        denominator: '64',
        paired: '49',
        numerator: '31',
        instrument: 'eq-5d-5l',
        valueSet: 'uk-5l-2026',
      }),
      204: value({ denominator: '58', numerator: '47', issued: '140' }),
      205: value({ denominator: '61', numerator: '52', issued: '140' }),
    },
    {
      101: value({
        denominator: '41',
        numerator: '38',
        newImplants: '27',
        revisions: '10',
        explantations: '5',
      }),
      102: value({ denominator: '2', numerator: '2' }),
      103: value({
        patients: '81',
        totalDays: '8343',
        shortest: '9',
        median: '94',
        longest: '287',
        over126: '21',
      }),
      104: value({ patients: '9', totalDays: '189', shortest: '2', median: '17', longest: '49' }),
      105: value({ numerator: '0' }),
      106: value({ denominator: '44', numerator: '36', neverAttended: '2' }),
      107: value({ numerator: '31' }),
      108: value({ denominator: '19', numerator: '13', withBaseline: '24', valueSet: 'uk-5l-2026' }),
      109: value({ denominator: '220', numerator: '178', instruments: ['eq-5d-5l', 'brief-pain-inventory'] }),
      110: value({
        denominator: '59',
        paired: '47',
        numerator: '30',
        instrument: 'eq-5d-5l',
        valueSet: 'uk-5l-2026',
      }),
      204: value({ denominator: '63', numerator: '53', issued: '151' }),
      205: value({ denominator: '66', numerator: '57', issued: '151' }),
    },
  ],
  ZZ2: [
    {
      101: value({
        ...{ denominator: '9', numerator: '7', newImplants: '6', revisions: '2', explantations: '1' },
        explanation: 'Two patients declined to have their record sent to the registry.',
      }),
      103: value({
        patients: '31',
        totalDays: '4433',
        shortest: '20',
        median: '132',
        longest: '402',
        over126: '17',
      }),
      104: value({ patients: '2', totalDays: '61', shortest: '24', longest: '37' }),
      105: value({ numerator: '0' }),
      106: value({ denominator: '18', numerator: '10' }),
      107: value({ numerator: '5' }),
      108: value({ denominator: '4', numerator: '2', valueSet: 'uk-5l-2026' }),
      109: value({ denominator: '88', numerator: '49', instruments: ['eq-5d-5l'] }),
      110: value({
        denominator: '21',
        paired: '12',
        numerator: '7',
        instrument: 'eq-5d-5l',
        valueSet: 'uk-5l-2026',
      }),
      204: value({ denominator: '14', numerator: '9', issued: '60', explanation: FEW_FORMS }),
      205: value({ denominator: '14', numerator: '11', issued: '60', explanation: FEW_FORMS }),
    },
    {
      101: value({ denominator: '11', numerator: '9', newImplants: '8', revisions: '2', explantations: '2' }),
      103: value({
        patients: '28',
        totalDays: '3948',
        shortest: '18',
        median: '128',
        longest: '388',
        over126: '15',
      }),
      104: nil(),
      105: value({ numerator: '1' }),
      106: value({ denominator: '21', numerator: '13' }),
      107: value({ numerator: '6' }),
      108: value({ denominator: '5', numerator: '4', valueSet: 'uk-5l-2026' }),
      109: value({ denominator: '91', numerator: '55', instruments: ['eq-5d-5l'] }),
      110: value({
        denominator: '19',
        paired: '11',
        numerator: '6',
        instrument: 'eq-5d-5l',
        valueSet: 'uk-5l-2026',
      }),
      204: notAvailable(
        'The survey supplier changed in June and has not yet sent the returned forms of this quarter.',
      ),
      205: notAvailable(
        'The survey supplier changed in June and has not yet sent the returned forms of this quarter.',
      ),
    },
  ],
}

function value(boxes: TypedLine): TypedLine {
  return { state: 'value', ...boxes }
}

function nil(): TypedLine {
  return { state: 'nil' }
}

function notAvailable(reason: string): TypedLine {
  return { state: 'not-available', reason }
}

/** One quarter as it is posted, by the names of the boxes, with the dates of the registry extracts. */
export function typedQuarter(lines: Readonly<Record<string, TypedLine>>, period: Period): Typed {
  const boxes = Object.entries(lines).flatMap(([code, line]) =>
    Object.entries(line).map(([field, typed]) => [`${code}.${field}`, typed] as const),
  )
  const extract = sayTyped(addDays(lastDay(period), 20))
  return {
    'about.neuromodulationExtract': extract,
    ...('102' in lines ? { 'about.cordotomyExtract': extract } : {}),
    ...Object.fromEntries(boxes),
  }
}

function sayTyped({ year, month, day }: CalendarDate): string {
  return `${day}/${month}/${year}`
}
