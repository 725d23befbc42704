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
  /** The survey figures are not available. */
  | 'no-surveys'

const happenings: readonly { provider: string; quarter: number; what: Happening }[] = [
  { provider: 'ZZ2', quarter: LAST_QUARTER, what: 'late' },
  { provider: 'ZZ2', quarter: LAST_QUARTER, what: 'no-surveys' },
  { provider: 'ZZ11', quarter: 12, what: 'late' },
  { provider: 'ZZ13', quarter: 14, what: 'missing' },
  { provider: 'ZZ8', quarter: 15, what: 'copied' },
  { provider: 'ZZ3', quarter: 15, what: 'corrected' },
]

export function happens(what: Happening, provider: string, quarter: number): boolean {
  return happenings.some(
    (each) => each.what === what && each.provider === provider && each.quarter === quarter,
  )
}

/** Said where a correction is begun. */
export const MISTAKEN = 'The programme figures of the quarter before were typed by mistake.'
/** Said where there are no survey figures. */
export const NO_SURVEYS =
  'The survey supplier changed in the quarter and has not yet sent the returned forms.'

/** Who has typed the first sections of the open quarter: ZZ2, and every fifth of the others. */
export function hasBegun(provider: string): boolean {
  return Number(provider.slice(2)) % 5 === 2
}
