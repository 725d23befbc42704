import { type Figures, numberIn, textIn } from '../../kinds/field'
import { EQ_5D_5L } from '../options'
import type { IndicatorCode } from '../indicator'
import { sayBox } from './say-box'

/** The figures of a named line; nothing to count as zeros. */
type Lines = (code: IndicatorCode) => Figures

/** A box of a line. */
type Box = readonly [line: IndicatorCode, field: string]

/**
 * A warning across lines of the return. It is asked only when every box that it compares is known, in all the quarters
 * that it needs; else it is silent. Nothing to count is known: it counts 0. A blank is not.
 */
export interface CrossRule {
  /** Stable for ever: X03. */
  readonly code: string
  readonly checks: string
  readonly remedy?: string
  readonly why?: string
  readonly compares: readonly Box[]
  /** Quarters whose sums are compared, this one the last of them. */
  readonly quarters: 1 | 4
  /** The box that the warning stands at; its line holds the explanation. */
  readonly at: Box
  readonly isBroken: (lines: Lines) => boolean
  readonly message: (lines: Lines) => string
}

const count = (lines: Lines, [line, field]: Box) => numberIn(lines(line), field) ?? 0
const say = (lines: Lines, [line, field]: Box, noun?: string) => sayBox(lines(line), field, noun)
const IF_RIGHT = 'Check both numbers; if they are right, say why.'

const CONTACTS = ['109', 'denominator'] as const
const MEASURED = ['109', 'numerator'] as const
const WAITS = [
  ['103', 'patients'],
  ['104', 'patients'],
] as const
const REMOVED = ['101', 'explantations'] as const
const INFECTED = ['105', 'numerator'] as const
const CORDOTOMIES = ['102', 'denominator'] as const
const CANCER = ['104', 'patients'] as const
const DEVICE_PROFILES = ['107', 'numerator'] as const
const OF_PATIENTS = ['204', 'denominator'] as const
const OF_CARERS_TOO = ['205', 'denominator'] as const

/** Every patient of one line is among those treated, whom 109 counts. */
function amongTreated(code: string, line: IndicatorCode, what: string): CrossRule {
  const box = [line, 'denominator'] as const
  return {
    code,
    checks: `The patients of 109 are no fewer than those of ${line}`,
    compares: [CONTACTS, box],
    quarters: 1,
    at: CONTACTS,
    isBroken: (lines) => count(lines, CONTACTS) < count(lines, box),
    message: (lines) =>
      `109 counts ${say(lines, CONTACTS)} with a treatment contact, but ${line} counts ${say(lines, box)} who had ` +
      `${what}. 109 should include all of those. ${IF_RIGHT}`,
  }
}

const treated = (lines: Lines) => WAITS.reduce((sum, box) => sum + count(lines, box), 0)

/** 109 with all who started treatment. */
const startedTreatment: CrossRule = {
  code: 'X06',
  checks: 'The patients of 109 are no fewer than those of 103 and 104 together',
  compares: [CONTACTS, ...WAITS],
  quarters: 1,
  at: CONTACTS,
  isBroken: (lines) => count(lines, CONTACTS) < treated(lines),
  message: (lines) =>
    `109 counts ${say(lines, CONTACTS)} with a treatment contact, but 103 and 104 together count ${treated(lines)} who ` +
    `started treatment. 109 should include all of those. Check these numbers; if they are right, say why.`,
}

/** The warnings across lines of the return. X01 and X02 are overrides; X10 to X15 are in declared-cross-rules.ts. */
export const crossRules: readonly CrossRule[] = [
  {
    code: 'X03',
    checks: 'No more devices are removed for infection (105) than are removed at all (101)',
    compares: [REMOVED, INFECTED],
    quarters: 1,
    at: INFECTED,
    isBroken: (lines) => count(lines, INFECTED) > count(lines, REMOVED),
    message: (lines) =>
      `105 counts ${say(lines, INFECTED)} with a device removed for infection, but 101 counts only ` +
      `${say(lines, REMOVED)} with a device removed for any reason. ${IF_RIGHT}`,
  },
  amongTreated('X04', '101', 'a device procedure'),
  amongTreated('X05', '102', 'a cordotomy'),
  startedTreatment,
  {
    code: 'X08',
    checks:
      'A service that does cordotomies treats some patient with pain from cancer (104) within four quarters',
    remedy: 'Check whether patients with cancer were counted in 103; if the lines are right, say why.',
    compares: [CORDOTOMIES, CANCER],
    quarters: 4,
    at: CANCER,
    isBroken: (lines) => count(lines, CORDOTOMIES) > 0 && count(lines, CANCER) === 0,
    message: (lines) =>
      `Over four quarters 102 counts ${say(lines, CORDOTOMIES)} having cordotomy, which is for pain from cancer, but 104 ` +
      'counts nobody. Check whether they were counted in 103; if the lines are right, say why.',
  },
  {
    code: 'X09',
    checks: 'The surveys of 205 (patients and carers) are no fewer than those of 204 (patients)',
    compares: [OF_CARERS_TOO, OF_PATIENTS],
    quarters: 1,
    at: OF_CARERS_TOO,
    isBroken: (lines) => count(lines, OF_CARERS_TOO) < count(lines, OF_PATIENTS),
    message: (lines) =>
      `205 counts ${say(lines, OF_CARERS_TOO, 'survey')} of patients or carers, fewer than the ` +
      `${count(lines, OF_PATIENTS)} of patients alone in 204. ${IF_RIGHT}`,
  },
  {
    code: 'X17',
    checks: 'No more patients have EQ-5D-5L recorded for a device (107) than any measure at all (109)',
    compares: [MEASURED, DEVICE_PROFILES],
    quarters: 1,
    at: MEASURED,
    isBroken: (lines) =>
      (textIn(lines('109'), 'instruments') ?? '').split(';').includes(EQ_5D_5L) &&
      count(lines, MEASURED) < count(lines, DEVICE_PROFILES),
    message: (lines) =>
      `109 counts ${say(lines, MEASURED)} with a complete measure, but 107 counts ${say(lines, DEVICE_PROFILES)} with ` +
      `EQ-5D-5L for a device. 109 should include all of those. ${IF_RIGHT}`,
  },
]
