import type { Period } from '../periods/period'
import type { Figures } from './field'

/** A line as it was submitted for an earlier quarter. */
export interface EarlierFigures {
  readonly period: Period
  readonly figures: Figures
}

/** What is known around a line when its rules are asked: earlier quarters, other lines, the service profile. */
export interface LineContext {
  /** The latest earlier quarter with figures under the same definition and measured as these are, at most four back. */
  readonly before: EarlierFigures | null
  /**
   * This quarter and the three before it, a quarter with nothing to count as zeros; null unless all four are known under
   * the same definition and were measured alike.
   */
  readonly year: readonly Figures[] | null
  /** Another line of this return, with nothing to count as zeros; null when it says neither. */
  readonly other: (code: string) => Figures | null
  /** The words that stand at a box of the line on its page. */
  readonly labelOf: (field: string) => string
  /** The programme's own written rule of completion, as the service profile has it for this quarter. */
  readonly completionRule: string | null
}

/** A first quarter that stands alone. */
export const nothingAround: LineContext = {
  before: null,
  year: null,
  other: () => null,
  labelOf: (field) => field,
  completionRule: null,
}
