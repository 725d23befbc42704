import { type Period, addDays, lastDay } from '@/domain/periods/period'
import type { Typed } from '@/domain/forms/read-boxes'
import { PERIOD } from './period'

/** What is typed into a return, by section and there by box. A date is day/month/year; choices are a list of values. */
export type TypedReturn = Readonly<Record<string, Typed>>

/**
 * Figures for all twelve lines, as somebody types them. They break no rule. 105 and 107 leave their number of patients
 * blank, so that it is filled in from 101: 25 and 23. The registries were read on the quarter's last two days.
 */
export function aFullReturn(period: Period = PERIOD): TypedReturn {
  return {
    about: {
      'about.neuromodulationExtract': dayBeforeEnd(period, 0),
      'about.cordotomyExtract': dayBeforeEnd(period, 1),
    },
    devices: {
      ...aLine('101', { denominator: '25', numerator: '23', newImplants: '18', revisions: '5' }),
      '101.explantations': '4',
      ...aLine('105', { denominator: '', numerator: '1', overrideReason: '' }),
      ...aLine('107', { denominator: '', numerator: '20', overrideReason: '' }),
      ...aLine('108', { denominator: '24', numerator: '15', withBaseline: '30', valueSet: 'uk-5l-2026' }),
    },
    cordotomy: aLine('102', { denominator: '4', numerator: '4' }),
    'waiting-times': {
      ...aLine('103', { patients: '48', totalDays: '4043', shortest: '7', median: '84.25', longest: '210' }),
      ...{ '103.standardDeviation': '41.37', '103.over126': '9' },
      ...aLine('104', { patients: '12', totalDays: '252', shortest: '3', median: '20.5', longest: '45' }),
      ...{ '104.standardDeviation': '11.2', '104.over126': '0' },
    },
    programme: aLine('106', { denominator: '40', numerator: '24', neverAttended: '6' }),
    outcomes: {
      ...aLine('109', { denominator: '140', numerator: '112' }),
      '109.instruments': ['eq-5d-5l', 'brief-pain-inventory'],
      ...aLine('110', { denominator: '60', paired: '45', numerator: '27', instrument: 'eq-5d-5l' }),
      '110.valueSet': 'uk-5l-2026',
    },
    experience: {
      ...aLine('204', { denominator: '35', numerator: '28', issued: '90' }),
      ...aLine('205', { denominator: '41', numerator: '37', issued: '90' }),
    },
  }
}

function dayBeforeEnd(period: Period, days: number): string {
  const { year, month, day } = addDays(lastDay(period), -days)
  return `${day}/${month}/${year}`
}

/** The same for a service that did hardly anything: counts of one and two, nothing to count, nothing known. */
export function aTinyReturn(): TypedReturn {
  return {
    about: { 'about.neuromodulationExtract': dayBeforeEnd(PERIOD, 0) },
    devices: {
      ...aLine('101', { denominator: '2', numerator: '2' }),
      ...aLine('105', { numerator: '0' }),
      ...aLine('107', { numerator: '2' }),
      '108.state': 'nil',
    },
    'waiting-times': {
      ...aLine('103', { patients: '1', totalDays: '0' }),
      ...aLine('104', { patients: '0', totalDays: '0' }),
    },
    programme: aLine('106', { denominator: '1', numerator: '1' }),
    outcomes: {
      ...aLine('109', { denominator: '3', numerator: '2' }),
      '109.instruments': ['sf-12'],
      ...{ '110.state': 'not-available', '110.reason': 'The scores are in a system that was replaced.' },
    },
    experience: { '204.state': 'nil', '204.issued': '2', '205.state': 'nil' },
  }
}

/** One line whose state says that there are figures. */
export function aLine(code: string, boxes: Readonly<Record<string, string>>): Typed {
  const typed = Object.entries(boxes).map(([box, text]) => [`${code}.${box}`, text] as const)
  return { [`${code}.state`]: 'value', ...Object.fromEntries(typed) }
}
