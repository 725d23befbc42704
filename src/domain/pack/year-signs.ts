import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Chart } from '../charts/chart'
import type { FunnelDrawing } from '../charts/funnel-geometry'
import type { JudgedLook } from '../judgement/mark-looks'
import type { Period } from '../periods/period'

/** How the figures of a year were judged, beside all that the reader sees, as the dashboards judge them. */
export interface YearSigns {
  /** The quarter whose marks over time are shown: the latest of the year of which half came, else its last. */
  readonly marked: Period
  /** Whether half of the year's returns came, so that anybody is compared with others. */
  readonly isCompared: boolean
  /** Figures of the pack's providers that were judged among peers, and how many of them chance alone would flag. */
  readonly byChance: { readonly judged: number; readonly expected: number }
  /** One for each quarterly line, in published order. */
  readonly lines: readonly LineSigns[]
}

/** A line: what it is compared with, and how each provider of the pack stands. */
export interface LineSigns {
  readonly indicator: QuarterlyIndicator
  /** What the figures are compared with, in words: `All: 81.0%`; why nobody is, where nobody is. */
  readonly comparedWith: string
  /** The year's figures by patients within the limits of a funnel; null where there is none. */
  readonly funnel: FunnelDrawing | null
  /** Those that reported anything of it, in natural order. */
  readonly of: readonly ProviderSign[]
}

/** One provider's line: its marks, each with its words, and whether it needs a conversation. */
export interface ProviderSign {
  readonly provider: string
  readonly overTime: SaidMark
  readonly peers: SaidMark
  /** Whether it was judged at all, among others or over time: what was never judged is not called normal. */
  readonly isJudged: boolean
  /** Whether that was, among others, by the exact binomial test, which allows for no spread between services. */
  readonly isExact: boolean
  /** In a few words and whole; null where nothing needs a conversation. */
  readonly flag: { readonly short: string; readonly whole: string } | null
  /** How it went, where it needs a conversation; else null. */
  readonly chart: Chart | null
}

interface SaidMark {
  /** Null where no mark may stand. */
  readonly look: JudgedLook | null
  readonly said: string
}
