import type { Habits } from './habits'

/** Quarters are counted from the first, which is 0; after this one comes the open quarter. */
export const LAST_QUARTER = 16

/** What is different at one provider over the years. */
interface Drift {
  readonly provider: string
  readonly habit: keyof Habits
  readonly from: number
  readonly to: number
}

export const drifts: readonly Drift[] = [
  // A real improvement: ever more patients complete the programme (106).
  { provider: 'ZZ5', habit: 'completed', from: 0.45, to: 0.84 },
  // A real deterioration: patients wait ever longer (103).
  { provider: 'ZZ9', habit: 'waitNonCancer', from: 55, to: 145 },
  // An outlier: quality of life is recorded for far fewer patients than elsewhere (109).
  { provider: 'ZZ16', habit: 'measured', from: 0.42, to: 0.42 },
]

type Happening =
  /** Submitted after the deadline. */
  | 'late'
  /** Never submitted. */
  | 'missing'
  /** The figures of the quarter before, sent again. */
  | 'copied'
  /** Submitted with another quarter's figures of the programme, opened again, and submitted as version 2. */
  | 'corrected'
  /** Submitted with too few on one line, sent back by the commissioner with a question, answered as version 2. */
  | 'queried'
  /** The survey figures are not available. */
  | 'no-surveys'

const happenings: readonly { provider: string; quarter: number; what: Happening }[] = [
  { provider: 'ZZ2', quarter: LAST_QUARTER, what: 'late' },
  { provider: 'ZZ2', quarter: LAST_QUARTER, what: 'no-surveys' },
  { provider: 'ZZ11', quarter: 12, what: 'late' },
  { provider: 'ZZ13', quarter: 14, what: 'missing' },
  { provider: 'ZZ8', quarter: 15, what: 'copied' },
  { provider: 'ZZ3', quarter: 15, what: 'corrected' },
  { provider: 'ZZ15', quarter: 15, what: 'queried' },
]

export function happens(what: Happening, provider: string, quarter: number): boolean {
  return happenings.some(
    (each) => each.what === what && each.provider === provider && each.quarter === quarter,
  )
}

/** Said where a correction is begun. */
export const MISTAKEN = 'The programme figures of the quarter before were typed by mistake.'
/** What the commissioner asks about quality of life (109), and what is said of it in the next version. */
export const QUESTION =
  'Quality of life (109) is recorded for fewer of your patients than in any quarter of last year. Were all clinics counted?'
export const ANSWER =
  'They were not: the forms of the clinic at the second site had not been typed. They are counted in this version.'
/** Said where there are no survey figures. */
export const NO_SURVEYS =
  'The survey supplier changed in the quarter and has not yet sent the returned forms.'

/** Who has typed the first sections of the open quarter: ZZ2, and every fifth of the others. */
export function hasBegun(provider: string): boolean {
  return Number(provider.slice(2)) % 5 === 2
}

/** Of these, the commissioner has accepted nothing yet: there is something to talk about. */
const NOT_ACCEPTED = ['ZZ9', 'ZZ16']

/** Six quarters of the others are accepted, a whole year among them, so that its report is there; the newest three wait. */
export function isAccepted(provider: string, quarter: number): boolean {
  return quarter > LAST_QUARTER - 9 && quarter <= LAST_QUARTER - 3 && !NOT_ACCEPTED.includes(provider)
}
