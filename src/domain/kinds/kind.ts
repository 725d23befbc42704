import type { Sample } from '../statistics/compare-samples'
import type { Estimate } from '../statistics/estimate'
import type { Fields, Figures } from './field'
import type { LineContext } from './line-context'

/**
 * A rule about the boxes of one line. It is asked only about lines with the state `value`, with filled-in figures in
 * place; a rule whose boxes are blank stays silent, because blank boxes have a rule of their own. So does one that looks
 * at earlier quarters or at other lines which are not known.
 */
export interface LineRule {
  /** Stable for ever: C01... for common rules, `106-E1` and `106-W1` for an indicator's own. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** True when it is asked of a line with nothing to count too, whose counts are then zeros. */
  readonly alsoWhenNil?: true
  /** What holds when the rule is kept, as a sentence. */
  readonly checks: string
  /** What to do when it is broken, where that is more than to look at the numbers again. */
  readonly remedy?: string
  /** When it is silent on a line with figures, as the end of a sentence; where it does not say, a box that it compares is blank. */
  readonly silentWhen?: string
  /** Why a warning asks, where that is more than that its numbers are unusual. */
  readonly why?: string
  /** The box that the message stands at. */
  readonly field: string
  /** The box to point at instead of `field` when the figures decide it. */
  readonly fieldFor?: (figures: Figures) => string
  readonly isBroken: (figures: Figures, around: LineContext) => boolean
  /** Says what is wrong with the numbers that were typed, and how to put it right. */
  readonly message: (figures: Figures, around: LineContext) => string
}

/** What can be done with a quarterly line: its boxes, its checks, its estimate, how quarters pool. */
export interface Kind {
  readonly name: string
  readonly fields: Fields
  readonly rules: readonly LineRule[]
  /** Boxes whose figures appear as numerator and denominator wherever lines of all kinds stand together. */
  readonly numerator: string
  readonly denominator: string
  readonly unit: 'share' | 'days'
  /** What the estimate is, in words, with the numbers put in: `24 of 40 patients`. */
  readonly formula: (figures: Figures) => string
  readonly estimate: (figures: Figures) => Estimate | undefined
  /** What the estimate rests on, as it is compared; undefined while a box is blank or the figures make no sense together. */
  readonly sample: (figures: Figures) => Sample | undefined
  /** Quarters become a longer period by summing their counts, never by averaging their results. */
  readonly pool: (quarters: readonly Figures[]) => Figures
}
