import type { Chart } from '../charts/chart'
import type { FunnelDrawing } from '../charts/funnel-geometry'
import type { JudgedLook } from '../judgement/mark-looks'

/**
 * What a paper says, before it is set: sections of blocks, all of it in words, shapes and geometry. It names no time of its making, so
 * that the same paper is the same bytes.
 */
export interface Paper {
  readonly title: string
  /** Whose, and of which year. */
  readonly subtitle: string
  /** How it may be handed on. */
  readonly marking: string
  /** Of what it was made, as a sentence. */
  readonly stamp: string
  /** When the last of what it is made of came; null where nothing did. */
  readonly made: Date | null
  readonly sections: readonly PaperSection[]
}

export interface PaperSection {
  readonly heading: string
  /** Begins a page of its own. */
  readonly onNewPage?: boolean
  readonly blocks: readonly PaperBlock[]
}

export type PaperBlock =
  | { readonly kind: 'text'; readonly text: string; readonly isLead?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | PaperTable
  /** What the marks mean. */
  | { readonly kind: 'key'; readonly items: readonly { readonly look: JudgedLook; readonly text: string }[] }
  | {
      readonly kind: 'chart'
      readonly name: string
      /** What was noticed of it. */
      readonly finding: string
      readonly chart: Chart
      /** Where several stand below each other: without its key, which is said once, and without its notes. */
      readonly isBrief?: boolean
    }
  | {
      readonly kind: 'funnel'
      readonly name: string
      readonly sentence: string
      readonly drawing: FunnelDrawing
    }

export interface PaperTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly PaperCell[])[]
  /** Letters of the notes, where a table has as many columns as a page holds. */
  readonly isDense?: boolean
}

export interface PaperColumn {
  readonly heading: string
  /** Of the width of the page, beside the others. */
  readonly share: number
  readonly isNumeric?: boolean
}

/** Words, shapes, or both; a shape has its words for those who do not see it. */
export type PaperCell =
  | string
  | {
      readonly text: string
      readonly marks: readonly { readonly look: JudgedLook; readonly words: string }[]
    }
