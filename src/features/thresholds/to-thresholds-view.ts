import type { Actor } from '@/domain/access/actor'
import { comparisonHref } from '@/domain/addresses/dashboards'
import { thresholdsHref } from '@/domain/addresses/thresholds'
import { kinds } from '@/domain/kinds'
import { sayEnded } from '@/domain/say-ended'
import { type Asker, askersOf } from '@/domain/thresholds/may-set'
import { sayThreshold } from '@/domain/thresholds/say-threshold'
import type { Threshold } from '@/domain/thresholds/threshold'
import type { ThresholdsRead } from '@/operations/read/get-thresholds'
import type { RecordedItem } from '@/ui/recorded-list'

interface ThresholdView extends RecordedItem {
  /** Who asks for it; empty for the nation. */
  readonly commissioner: string
}

/** What the page about the local thresholds of one line shows. */
export interface ThresholdsView {
  readonly framework: string
  readonly title: string
  readonly caption: string
  readonly fields: Readonly<Record<string, string>>
  /** `%` or `days`, after the box of the level. */
  readonly suffix: string
  readonly thresholds: readonly ThresholdView[]
  /** For whom this person may ask; empty for whoever only reads. */
  readonly askers: readonly { readonly value: string; readonly label: string }[]
  /** The one that is about to be ended. */
  readonly ending: ThresholdView | null
  readonly back: { readonly href: string; readonly text: string }
}

/** Null where one is asked to be ended that there is not, or that is not theirs to end. */
export function toThresholdsView(actor: Actor, read: ThresholdsRead, end: string): ThresholdsView | null {
  const { framework, indicator } = read
  const askers = askersOf(actor, framework.code)
  const thresholds = read.thresholds.map((threshold) => toView(read, threshold, askers))
  const ending = thresholds.find(({ id, endHref }) => id === end && endHref !== null) ?? null
  if (end !== '' && !ending) return null
  const line = `${indicator.code} ${indicator.shortTitle}`
  return {
    ...{ framework: framework.code, thresholds, ending },
    title: ending ? 'End a local threshold' : 'Local thresholds',
    caption: line,
    fields: { framework: framework.code, indicator: indicator.code },
    suffix: kinds[indicator.kind].unit === 'share' ? '%' : 'days',
    askers: askers.map(toChoice),
    back: { href: comparisonHref(framework.code, indicator.code), text: line },
  }
}

function toView(
  { framework, indicator }: ThresholdsRead,
  threshold: Threshold,
  askers: readonly Asker[],
): ThresholdView {
  const mayEnd = threshold.ended === null && askers.includes(threshold.commissionerCode)
  return {
    id: threshold.id,
    what: `${sayThreshold(threshold, kinds[indicator.kind].unit)}.`,
    reason: threshold.reason,
    commissioner: threshold.commissionerCode ?? '',
    ended: sayEnded(threshold.ended),
    endHref: mayEnd ? thresholdsHref(framework.code, indicator.code, threshold.id) : null,
  }
}

function toChoice(asker: Asker) {
  return asker === null
    ? { value: '', label: 'Every provider' }
    : { value: asker, label: `The providers that ${asker} answers for` }
}
