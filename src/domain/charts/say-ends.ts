import { kinds } from '../kinds'
import { sayPooled } from '../pooling/say-pooled'
import type { PooledLine } from '../pooling/pooled-line'
import { sayDifference } from '../statistics/say-difference'
import type { ChartPoint } from './chart'
import type { Ends } from './compare-ends'
import { countQuarters } from './say-quarters'

export interface Finding {
  readonly finding: string
  readonly sentence: string
  readonly direction?: 'rose' | 'fell'
}

/** What the first and the last four quarters show, as the end of a title and as a sentence. */
export function sayEnds(ends: Ends, known: readonly ChartPoint[], over: string): Finding {
  if (ends.verdict === 'short') return sayShort(known)
  const [before, after] = [ends.first, ends.last].map((pooled) => sayPooled(pooled).headline)
  const both = `First four quarters together: ${sayEnd(ends.first)}. Last four together: ${sayEnd(ends.last)}.`
  const finding = {
    rose: `rose from ${before} to ${after} over ${over}`,
    fell: `fell from ${before} to ${after} over ${over}`,
    'no-clear-change': `no clear change over ${over} (${before}, then ${after})`,
    few: `too few patients to say whether it changed over ${over}`,
    'no-spread': `${before}, then ${after} over ${over}; chance cannot be ruled out without standard deviations`,
    different: `the first and the last four of ${over} cannot be compared`,
    unknown: `too few quarters with figures to say whether it changed over ${over}`,
  }[ends.verdict]
  const direction = ends.verdict === 'rose' || ends.verdict === 'fell' ? { direction: ends.verdict } : {}
  return { finding, sentence: `${both}${sayReason(ends)}`, ...direction }
}

function sayReason({ verdict, comparison, first }: Ends): string {
  if (verdict === 'few') return ' With so few, one more or less changes everything.'
  if (verdict === 'no-clear-change') return ' Chance alone may explain the difference.'
  const said = comparison && sayDifference(comparison, kinds[first.indicator.kind].unit)
  return said ? ` More than chance: ${said}.` : ''
}

/** Fewer than eight quarters: their first and last four would share some. */
function sayShort(known: readonly ChartPoint[]): Finding {
  const latest = known.at(-1)
  const figure = latest ? `${latest.said.headline} in ${latest.name.toLowerCase()}` : ''
  if (known.length === 1)
    return { finding: `${figure}, the only quarter with figures`, sentence: latest?.said.sentence ?? '' }
  return {
    finding: `${figure}; ${countQuarters(known.length)} with figures are too few to show a change`,
    sentence: `${latest?.name ?? ''}: ${latest?.said.sentence ?? ''}`,
  }
}

/** `60.0% (24 of 40, 95% interval 44.6% to 73.7%, 3 of 4 quarters)`. */
function sayEnd(pooled: PooledLine): string {
  const { headline, counts, interval, coverage } = sayPooled(pooled)
  const facts = [counts, interval && `95% interval ${interval}`, coverage].filter(
    (fact) => fact !== undefined,
  )
  return `${headline} (${facts.join(', ')})`
}
