import type { YearPack } from '@/domain/pack/year-pack'

/** One way in which the pack of a year is given: a file that is drawn from the pack and from nothing else. */
export interface PackFormat {
  /** What follows the year in its name: `labels.csv`. */
  readonly ending: string
  readonly mediaType: string
  /** What it is, in a few words, for whoever chooses among files. */
  readonly says: string
  /** Its rows of figures; null for a file that has none. */
  readonly rows: (pack: YearPack) => number | null
  /** The same pack gives the same bytes, wherever and whenever. */
  readonly make: (pack: YearPack) => FileContent | Promise<FileContent>
  /**
   * True where it shows how figures are judged, beside other years and other providers that are no inputs of the pack: it is the same as
   * long as those are, and whoever works a pack out anew from its inputs cannot make it.
   */
  readonly isJudged?: true
}

export type FileContent = string | Uint8Array<ArrayBuffer>
