import type { Lead } from '../access/provider-in-scope'
import type { Framework } from '../catalogue/framework'
import type { AnnualRow } from '../exports/annual-rows'
import type { FinancialYear } from '../periods/period'
import type { Threshold } from '../thresholds/threshold'
import type { PackAction, PackAim } from './pack-actions'
import type { PackDeclaration, PackDocument } from './pack-declaration'
import type { NationalRow } from './national-row'
import type { PackInputs } from './pack-inputs'
import type { PackFinding, PackOutcome, PackReview } from './pack-review'
import type { QualityRow } from './quality-row'
import type { QuarterRow } from './quarter-row'
import type { YearSigns } from './year-signs'

/**
 * A year of some providers, as plain data: every format of it is drawn from this, and works out nothing of its own. Providers stand in
 * natural order, rows in the order of providers and then of the catalogue. What there is nothing of is an empty list.
 */
export interface YearPack {
  readonly framework: Framework
  readonly year: FinancialYear
  readonly scope: PackScope
  readonly stamp: PackStamp
  readonly providers: readonly PackProvider[]
  /** One for each provider and indicator, as the CSV has them. */
  readonly rows: readonly AnnualRow[]
  /** One for each provider, quarterly line and quarter. */
  readonly quarters: readonly QuarterRow[]
  /** One for each quarterly line: what the providers of the pack come to together over the year. */
  readonly national: readonly NationalRow[]
  /** The signed versions in force; a provider that signed none has none. */
  readonly declarations: readonly PackDeclaration[]
  readonly documents: readonly PackDocument[]
  readonly reviews: readonly PackReview[]
  readonly findings: readonly PackFinding[]
  readonly outcomes: readonly PackOutcome[]
  readonly actions: readonly PackAction[]
  readonly aims: readonly PackAim[]
  /** Local thresholds that were not ended: of the nation, and of whoever answers for a provider of the pack. */
  readonly thresholds: readonly Threshold[]
  /** One for each provider. */
  readonly quality: readonly QualityRow[]
  readonly inputs: PackInputs
  /**
   * How its figures are judged: beside other years and other providers, which are no part of it. Null where it was worked out from its inputs
   * alone.
   */
  readonly signs: YearSigns | null
}

/** Whose year it is. `own` is all that somebody may see, where that is neither everybody nor one provider. */
export interface PackScope {
  readonly kind: 'all' | 'commissioner' | 'provider' | 'own'
  /** In words, for a cover: `All providers`, the name of the commissioner or of the provider, `Providers whose figures you may see`. */
  readonly name: string
  /** Code of the commissioner or the provider; null for the other two. */
  readonly code: string | null
  /** True where somebody who sees more asked for this provider, or this commissioner's, alone: its files say so in their names. */
  readonly isNarrowed?: true
  /** Codes of the providers that are in it, in natural order. */
  readonly providers: readonly string[]
}

/** What a file says of its time: never the moment at which it is made, so that the same inputs give the same bytes. */
export interface PackStamp {
  /** When the last of the returns and declarations in it came; null where none did. */
  readonly lastSubmittedAt: Date | null
}

export interface PackProvider {
  readonly code: string
  /** What it was called at the end of the year. */
  readonly name: string
  readonly region: string | null
  /** Who answered for it last in the year; null where nobody did. */
  readonly commissioner: { readonly code: string; readonly name: string } | null
  /** Whom to ring about it, as far as that is recorded. */
  readonly leads: readonly Lead[]
}
