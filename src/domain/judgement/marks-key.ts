import type { JudgedLook } from './mark-looks'

/** A shape and what it means, as every key says it. */
interface KeyItem {
  readonly look: JudgedLook
  readonly text: string
}

/** What the first mark of a figure means: how it changed over time. */
export const timeKey: readonly KeyItem[] = [
  { look: 'worse-high', text: 'worse (H high, L low)' },
  { look: 'better-low', text: 'better' },
  { look: 'common', text: 'no clear change' },
]

/** What the second means: how it lies among peers. An alarm and an alert are HQIP's words for the worse side. */
export const peersKey: readonly KeyItem[] = [
  { look: 'beyond-worse', text: 'beyond 99.8%: alarm' },
  { look: 'apart-worse', text: 'beyond 95%: alert' },
  { look: 'beyond-better', text: 'better side' },
  { look: 'small', text: 'fewer than 8' },
]
