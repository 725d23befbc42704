import { pooledOriginHref } from '@/domain/addresses/dashboards'
import { sayPeriod } from '@/domain/periods/format'
import { type Period, addQuarters } from '@/domain/periods/period'
import { sayPooled } from '@/domain/pooling/say-pooled'
import type { SaidResult } from '@/domain/returns/say-state'
import { type LineChange, changesOf } from '@/domain/returns/what-changed'
import type { Cell } from './cell'
import { onRecordOf } from './on-record-of'
import type { ProviderResult } from './to-provider-results'
import type { ProviderView } from './to-provider-view'

/** A figure with what it rests on, as a cell shows it. */
interface LongerCell {
  readonly state: Cell['state']
  readonly said: Pick<SaidResult, 'headline' | 'weeks' | 'counts' | 'interval'> & {
    readonly coverage?: string
  }
  readonly href: string | null
}

/** A line's year and four quarters beside the four before them, and what was said about it. */
export interface LongerRow {
  readonly code: string
  readonly title: string
  readonly year: LongerCell
  readonly rolling: LongerCell
  /** Null where there is nothing to compare with. */
  readonly before: {
    readonly headline: string
    readonly href: string
    readonly because: string | null
  } | null
  /** What must be known to read it. */
  readonly notes: string
  /** What the provider said in these four quarters, the latest first. */
  readonly words: readonly { readonly when: string; readonly text: string }[]
}

/** The lines of a provider over longer spans, in the order of the indicators. */
export function toLongerRows(view: ProviderView, period: Period): readonly LongerRow[] {
  const { results, lines } = view
  const changes = changesOf(
    results.map(({ indicator }) => indicator),
    period,
    lines,
  )
  return results.map((result) => {
    const { indicator, year, rolling } = result
    const change = changes.find((each) => each.indicator.code === indicator.code)
    return {
      ...{ code: indicator.code, title: indicator.shortTitle },
      ...{ year: toLonger(year), rolling: toLonger(rolling) },
      before: change ? toBefore(change, view, period) : null,
      notes: sayNotes(result),
      words: (change?.words ?? []).map(({ period: when, text }) => ({ when: sayPeriod(when), text })),
    }
  })
}

function toLonger({ state, said, href }: ProviderResult['year']): LongerCell {
  const { headline, weeks, counts, interval, coverage } = said
  const further = { ...(weeks && { weeks }), ...(counts && { counts }), ...(interval && { interval }) }
  return { state, href, said: { headline, ...further, ...(coverage && { coverage }) } }
}

function toBefore(
  { indicator, longer }: LineChange,
  view: ProviderView,
  period: Period,
): LongerRow['before'] {
  const { state, periods } = longer.before
  if (state !== 'value' || !view.shown) return null
  const earlier = { kind: 'four', period: addQuarters(period, -periods.length) } as const
  return {
    headline: sayPooled(longer.before).headline,
    href: pooledOriginHref(view.shown, earlier, indicator.code, onRecordOf(view)),
    because: longer.because,
  }
}

/** What the year and four quarters share is said once. */
function sayNotes({ year, rolling, lastEvent }: ProviderResult): string {
  return [...new Set([...year.said.notes, ...rolling.said.notes, ...(lastEvent ? [lastEvent] : [])])].join(
    ' ',
  )
}
