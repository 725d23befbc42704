import type { FinancialYear } from '../periods/period'
import type { PackFile } from './pack-declaration'

/** Something that is to be done, where it comes from, and how far it is. */
export interface PackAction {
  readonly provider: string
  readonly number: number
  readonly source: 'not-met' | 'finding' | 'query' | 'own'
  /** What it comes from, in words: `Indicator 003`, `Finding 2`; null for one of the provider's own. */
  readonly from: string | null
  readonly what: string
  readonly owner: string
  /** A calendar day. */
  readonly due: string
  readonly extentMet: 'met' | 'partially-met' | 'not-met' | null
  readonly detail: string | null
  /** A calendar day; null while it goes on. */
  readonly completedOn: string | null
  /** Whoever was told that it is overdue, in words; null where nobody was. */
  readonly escalatedTo: string | null
  readonly carriedFrom: FinancialYear | null
  /** Files that show that it was done; absent in packs from before there were any. */
  readonly files?: readonly PackFile[]
}

/** One of them, and whose action it is of. */
export interface FileOfAction {
  readonly provider: string
  readonly number: number
  readonly file: PackFile
}

/** A figure that is to change by a day. */
export interface PackAim {
  readonly provider: string
  readonly indicator: string
  /** A share from 0 to 1, or mean days. */
  readonly baseline: number | null
  readonly target: number
  /** A calendar day. */
  readonly by: string
  /** The year's figure, as its row has it. */
  readonly latest: number | null
}
