import type { SaidResult } from '../returns/say-state'
import type { ReceivedState } from '../returns/say-state'
import type { Period } from '../periods/period'
import type { ChartControl } from './control'

/** How a point is drawn: each look has a shape of its own, so that colour is never needed. */
export type Look = 'point' | 'few' | 'apart' | 'gap' | NoticedLook

/** Noticed by a rule of a control chart: for the worse or the better, and whether it is high or low. */
export type NoticedLook = 'worse-high' | 'worse-low' | 'better-high' | 'better-low'

/** One quarter or one provider: its value with its interval, or null where there is nothing to draw, never 0 instead. */
export interface ChartPoint {
  /** Period or provider code. */
  readonly key: string
  /** `Quarter 2 of 2026-27`, or the provider's name. */
  readonly name: string
  /** On the axis: `Q2`, `ZZ9`. */
  readonly tick: string
  /** Written once below the ticks that share it: `2026-27`. */
  readonly group?: string
  /** `3 of 4 quarters`: on how much it rests, where that is more than one. */
  readonly coverage?: string | undefined
  readonly value: number | null
  readonly lower?: number
  readonly upper?: number
  readonly look: Look
  readonly state: ReceivedState
  /** That it is no return: somebody vouches for a quarter from before this service. */
  readonly isVouched?: true
  /** By which instrument or value set it was measured, where that decides what it may be compared with. */
  readonly measuredBy?: string | null
  /** What the value was worked out from. */
  readonly counts: { readonly numerator: number; readonly denominator: number } | null
  /** The same in words, or why there is nothing. */
  readonly said: SaidResult
  readonly href: string | null
  /** What was noticed of it by a rule, and what was written beside it; left out where there is neither. */
  readonly noticed?: string | undefined
}

/** What a shape or a line of the drawing means. */
export interface KeyEntry {
  readonly look: Look | 'interval' | 'line' | 'centre' | 'limits' | 'step'
  readonly text: string
}

/** All that a chart says in words. */
export interface ChartWords {
  /** The finding. */
  readonly title: string
  /** Where the first and the last four quarters differ by more than chance leaves plausible. */
  readonly direction?: 'rose' | 'fell'
  /** What is drawn, in which unit, over which time. */
  readonly subtitle: string
  /** What the finding rests on. */
  readonly sentence: string
  /** What else must be known to read it. */
  readonly notes: readonly string[]
  readonly key: readonly KeyEntry[]
  /** Caption and headings of the table. */
  readonly caption: string
  readonly columns: readonly string[]
}

/** A level that was set locally, over the quarters that are seen against it. */
export interface ChartLevel {
  readonly from: Period
  readonly to: Period
  readonly value: number
  /** `Local: at least 80.0%`. */
  readonly label: string
}

/** What is drawn: of itself it has no size. Shares are 0 to 1; a target is local, because none is published. */
export interface Chart {
  /** Quarters lie side by side, providers below each other. */
  readonly layout: 'quarters' | 'providers'
  readonly unit: 'share' | 'days' | 'events'
  readonly points: readonly ChartPoint[]
  /** Whether points that follow each other are joined: quarters that may be compared. */
  readonly isJoined: boolean
  /** The line that points are seen against: a median, or what all providers come to together. */
  readonly centre: { readonly value: number; readonly label: string } | null
  /** By what quarters are judged; null where they are not quarters. */
  readonly control?: ChartControl | null | undefined
  /** What is asked locally of stretches of quarters, drawn and labelled; left out where nothing is. */
  readonly levels?: readonly ChartLevel[] | undefined
  readonly words: ChartWords
  /** What its figures must not be taken for. */
  readonly caveat?: string | undefined
  /** Where the figures of its words came from; those of its points have an address of their own. */
  readonly sources: readonly { readonly text: string; readonly href: string }[]
}
