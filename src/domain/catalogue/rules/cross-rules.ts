import { type Figures, numberIn, textIn } from '../../kinds/field'
import { EQ_5D_5L } from '../options'
import type { IndicatorCode } from '../indicator'

/** The figures of a named line; nothing to count as zeros. */
type Lines = (code: IndicatorCode) => Figures

/**
 * A warning across lines of the return. It is asked only when every line it names has figures or nothing to count, in
 * all the quarters that it needs; else it is silent.
 */
export interface CrossRule {
  /** Stable for ever: X03. */
  readonly code: string
  readonly checks: string
  readonly lines: readonly IndicatorCode[]
  /** Quarters whose sums are compared, this one the last of them. */
  readonly quarters: 1 | 4
  /** The box that the warning stands at; its line holds the explanation. */
  readonly at: readonly [IndicatorCode, string]
  readonly isBroken: (lines: Lines) => boolean
  readonly message: (lines: Lines) => string
}

const count = (figures: Figures, box: string) => numberIn(figures, box) ?? 0
const treated = (lines: Lines) => count(lines('103'), 'patients') + count(lines('104'), 'patients')
const IF_RIGHT = 'Check both numbers; if they are right, say why.'

/** Every patient of one line is among those treated, whom 109 counts. */
function amongTreated(code: string, line: IndicatorCode, what: string): CrossRule {
  const counted = (lines: Lines) => count(lines(line), 'denominator')
  return {
    code,
    checks: `The patients of 109 are no fewer than those of ${line}`,
    lines: ['109', line],
    quarters: 1,
    at: ['109', 'denominator'],
    isBroken: (lines) => count(lines('109'), 'denominator') < counted(lines),
    message: (lines) =>
      `109 counts ${count(lines('109'), 'denominator')} patients with a treatment contact, but ${line} counts ` +
      `${counted(lines)} who had ${what}, and they are among them. ${IF_RIGHT}`,
  }
}

/** Section 5 of the design's indicators, for the return; X01 and X02 are overrides, X10 to X15 belong to the declaration. */
export const crossRules: readonly CrossRule[] = [
  {
    code: 'X03',
    checks: 'No more devices are removed for infection (105) than are removed at all (101)',
    lines: ['101', '105'],
    quarters: 1,
    at: ['105', 'numerator'],
    isBroken: (lines) => {
      const removed = numberIn(lines('101'), 'explantations')
      return removed !== undefined && count(lines('105'), 'numerator') > removed
    },
    message: (lines) =>
      `105 counts ${count(lines('105'), 'numerator')} patients whose device was removed for infection, but 101 counts ` +
      `only ${count(lines('101'), 'explantations')} with a device removed. ${IF_RIGHT}`,
  },
  amongTreated('X04', '101', 'a device procedure'),
  amongTreated('X05', '102', 'a cordotomy'),
  {
    code: 'X06',
    checks: 'The patients of 109 are no fewer than those of 103 and 104 together',
    lines: ['109', '103', '104'],
    quarters: 1,
    at: ['109', 'denominator'],
    isBroken: (lines) => count(lines('109'), 'denominator') < treated(lines),
    message: (lines) =>
      `109 counts ${count(lines('109'), 'denominator')} patients with a treatment contact, but 103 and 104 count ` +
      `${treated(lines)} who started treatment, and they are among them. ${IF_RIGHT}`,
  },
  {
    code: 'X08',
    checks:
      'A service that does cordotomies treats some patient with pain from cancer (104) within four quarters',
    lines: ['102', '104'],
    quarters: 4,
    at: ['104', 'patients'],
    isBroken: (lines) => count(lines('102'), 'denominator') > 0 && count(lines('104'), 'patients') === 0,
    message: (lines) =>
      `Over four quarters 102 counts ${count(lines('102'), 'denominator')} patients having cordotomy, which is for pain ` +
      'from cancer, but 104 counts nobody. Check whether they were counted in 103; if the lines are right, say why.',
  },
  {
    code: 'X09',
    checks: 'The surveys of 205 (patients and carers) are no fewer than those of 204 (patients)',
    lines: ['204', '205'],
    quarters: 1,
    at: ['205', 'denominator'],
    isBroken: (lines) => count(lines('205'), 'denominator') < count(lines('204'), 'denominator'),
    message: (lines) =>
      `205 counts ${count(lines('205'), 'denominator')} surveys of patients or carers, fewer than the ` +
      `${count(lines('204'), 'denominator')} of patients alone in 204. ${IF_RIGHT}`,
  },
  {
    code: 'X17',
    checks: 'No more patients have EQ-5D-5L recorded for a device (107) than any measure at all (109)',
    lines: ['107', '109'],
    quarters: 1,
    at: ['109', 'numerator'],
    isBroken: (lines) =>
      (textIn(lines('109'), 'instruments') ?? '').split(';').includes(EQ_5D_5L) &&
      count(lines('109'), 'numerator') < count(lines('107'), 'numerator'),
    message: (lines) =>
      `109 counts ${count(lines('109'), 'numerator')} patients with a complete measure, but 107 counts ` +
      `${count(lines('107'), 'numerator')} device patients with EQ-5D-5L, and they are among them. ${IF_RIGHT}`,
  },
]
