import type { KindName } from '@/domain/kinds'
import type { TrendPoint } from '@/ui/trend'
import type { LineState } from '@/domain/returns/quarterly-return'
import type { CorrectionView } from './say-correction'
import type { BoxView as DrawnBox } from '@/ui/box'
import type { DraftView } from '@/ui/saving/draft-view'

/** One box as its form control needs it: plain data, because the form is drawn again in the browser. */
export interface BoxView extends DrawnBox {
  /** May be filled in whichever statement is true, so it stands apart from the figures. */
  readonly isApart: boolean
}

/** One line with its question about the state, its boxes and its definition. */
export interface LineView {
  readonly code: string
  readonly title: string
  readonly href: string
  /** False when the service profile says that it is not offered, and nothing was typed. */
  readonly isAsked: boolean
  readonly profileHref: string
  /** The programme's own written rule of completion, where the line counts by it. */
  readonly rule: string | null
  readonly state: LineState | null
  readonly states: readonly { readonly value: LineState; readonly label: string }[]
  readonly reason: string
  readonly former: FormerView | null
  readonly result: ResultView
  readonly boxes: readonly BoxView[]
  /** Boxes that go with the page and are not seen: what its number was typed over, as it is shown. */
  readonly hidden: readonly { readonly id: string; readonly value: string }[]
  readonly numerator: string
  /** What its figures must not be taken for. */
  readonly caveat: string | null
  readonly denominator: string
  readonly notes: readonly string[]
}

/** How a line went in earlier quarters. */
export interface FormerView {
  /** `60.0% (24 of 40), Quarter 1 of 2026-27`, and by what it was measured; null when no quarter within a year had figures. */
  readonly last: string | null
  /** Null while fewer than two quarters have figures. */
  readonly trend: {
    readonly points: readonly TrendPoint[]
    readonly maximum: number
    readonly caption: string
  } | null
}

/** What the figures of a line come to, and the two boxes that it is worked out from. */
export interface ResultView {
  readonly kind: KindName
  readonly said: string | null
  readonly boxes: readonly ResultBox[]
}

export interface ResultBox {
  readonly field: string
  readonly id: string
  /** The box of another line that a blank is filled from. */
  readonly filledFrom: string | null
}

/** A page of the return, ready to be drawn. */
export interface SectionView extends DraftView {
  readonly returnId: string
  readonly introduction: string
  readonly correction: CorrectionView | null
  readonly about: readonly BoxView[]
  /** Where warnings about the return as a whole stand, on the page of its boxes. */
  readonly aboutCode: string
  readonly lines: readonly LineView[]
  /** Lines whose zeros have just been recorded as "no eligible patients". */
  readonly becameNil: readonly string[]
  /** Boxes that keep fewer decimals than were typed, and what they keep. */
  readonly rounded: readonly { readonly box: string; readonly kept: string }[]
}
