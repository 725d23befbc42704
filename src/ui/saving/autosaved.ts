import type { FindingView } from './finding-view'
import type { Seen } from './draft-state'
import type { WhyView } from './draft-view'

/** What saving by itself answers: words for the status line, and what the page is drawn from henceforth. */
export type Autosaved =
  | {
      readonly kind: 'saved'
      readonly said: string
      readonly lastSaved: string | null
      /** What the hidden boxes of the form say from now on. */
      readonly seen: Seen
      /** Whether something on the page is left to be mended or chosen. */
      readonly isPartial: boolean
      /** What now stands at the boxes. */
      readonly findings: readonly FindingView[]
      readonly whys: readonly WhyView[]
    }
  | { readonly kind: 'refused'; readonly said: string }
