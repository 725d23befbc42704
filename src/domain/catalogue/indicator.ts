import type { Fields } from '../kinds/field'
import type { KindName } from '../kinds'
import type { LineRule } from '../kinds/kind'
import type { Period } from '../periods/period'

export type IndicatorCode = string
export type OutcomesDomain = 1 | 2 | 3 | 4 | 5 | 6
export type CqcKeyQuestion = 'safe' | 'effective' | 'responsive' | 'caring'

/** What Appendix 1 of the draft specification says, word for word, misspellings included. */
export interface AsSpecified {
  readonly numerator?: string
  readonly denominator?: string
  /** Lines of the descriptor where it is not a numerator and a denominator. */
  readonly descriptor?: readonly string[]
  readonly notes?: string
  readonly evidence?: string
  /** `Registry / SSQD`, `Provider SSQD`, `Self declaration`. */
  readonly dataSource: string
}

interface Definition {
  readonly code: IndicatorCode
  /** Published name, verbatim from Appendix 1. */
  readonly title: string
  /** Our name for tables and headings where the published one is too long. */
  readonly shortTitle: string
  /** Key of one of the groups of its framework. */
  readonly group: string
  readonly asSpecified: AsSpecified
  readonly outcomesDomains: readonly OutcomesDomain[]
  readonly cqcKeyQuestions: readonly CqcKeyQuestion[]
  /** Where the draft is faulty, and what is done about it; empty where it is sound. */
  readonly draftFaults: readonly string[]
  /** A published definition never changes meaning: it ends and a new version starts. */
  readonly version: number
  readonly firstPeriod: Period
  readonly lastPeriod: Period | null
}

/** A line of the quarterly return. */
export interface QuarterlyIndicator extends Definition {
  readonly collected: 'quarterly'
  readonly kind: KindName
  /** Our name where a column is as wide as its figures: two or three words, with the unit where that is not per cent. */
  readonly columnTitle: string
  /** Key of the section (page of the return) on which the line stands. */
  readonly section: string
  readonly asOperated: {
    readonly numerator: string
    readonly denominator: string
    /** Further decisions; those marked as ours (J) begin with "Our judgement:". */
    readonly notes: readonly string[]
  }
  readonly betterWhen: 'higher' | 'lower'
  /** The line is asked when any of these is offered; an empty list asks always. */
  readonly offeredWith: readonly string[]
  /** Quarters for which the line stays open after everything it needs has ended; `always` for ever. */
  readonly staysOpen: number | 'always'
  /** Boxes beyond those of the kind; one of the same name replaces the kind's. */
  readonly extraFields: Fields
  readonly rules: readonly LineRule[]
  /** What the figure must not be taken for: it stands on every page and in every file that shows the line. */
  readonly caveat?: string
  /** What `nil` says of the line, where that is not that there were no eligible patients. */
  readonly whenNil?: string
  /** Extremes that surprise nobody even among many patients, so that rule C19 does not ask about them. */
  readonly unremarkable?: readonly Extreme[]
  /** Second shares that its boxes allow. */
  readonly companions?: readonly Companion[]
  /** True when a patient may count in several quarters, so that a longer period counts patient-quarters. */
  readonly countsPatientQuarters?: true
  /** True when so few events happen that what is watched is how long ago the last one was. */
  readonly isRareEvent?: true
}

/** A second share that the boxes of a line allow, shown beside its result and never instead of it. */
export interface Companion {
  readonly label: string
  readonly part: string
  /** Boxes that add up to the whole. */
  readonly whole: readonly string[]
}

/** 0% or 100%. */
export type Extreme = 'nobody' | 'everybody'

export interface Criterion {
  readonly id: string
  readonly text: string
  /** Advised criteria may be left unticked. */
  readonly mandatory: boolean
  /** Asked only where this offering is provided. */
  readonly askedWith?: string
}

/** Declared once a year, Met or Not met. */
export interface DeclaredIndicator extends Definition {
  readonly collected: 'annually'
  readonly kind: 'self-declaration'
  readonly criteria: readonly Criterion[]
  /** Every type listed, of those of its framework, must be cited; a list inside the list means any one of it. */
  readonly evidenceRequired: readonly (readonly string[])[]
  /** Days of meetings that are entered, at most so many, and the criterion that holds only with one in each quarter. */
  readonly meetings?: { readonly atMost: number; readonly criterion: string }
}

export type Indicator = QuarterlyIndicator | DeclaredIndicator

export function isQuarterly(indicator: Indicator): indicator is QuarterlyIndicator {
  return indicator.collected === 'quarterly'
}
