import type { Seen } from './draft-state'

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
    }
  | { readonly kind: 'refused'; readonly said: string }
