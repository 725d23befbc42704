import { type IntervalStrip, stripOf } from '@/domain/charts/interval-strip'
import { unitOf } from '@/domain/charts/to-point'
import type { ProviderLine } from '@/domain/judgement/judge-provider-line'
import { kinds } from '@/domain/kinds'
import { numberIn } from '@/domain/kinds/field'
import { sayDaysLimit, sayLimit } from '@/domain/statistics/format-share'
import type { Cell } from './cell'

/** A provider's figure on the funnel of its line; null where there is none, and of events that are too rare for it to show anything. */
export function toStrip(
  { indicator, among }: Pick<ProviderLine, 'indicator' | 'among'>,
  { figures, estimate }: Cell,
): IntervalStrip | null {
  const unit = unitOf(indicator)
  if (unit === 'events') return null
  const patients = numberIn(figures, kinds[indicator.kind].denominator) ?? 0
  const all = kinds[indicator.kind].estimate(among.together)?.value ?? null
  return stripOf(estimate, { all, limits: among.limitsAt(patients), unit })
}

interface Said extends Pick<ProviderLine, 'indicator'> {
  readonly cell: Cell
  readonly strip: IntervalStrip | null
  readonly together: { readonly said: string } | null
}

/** The same for those who do not see it. */
export function sayStrip({ cell, together, strip, indicator }: Said): string {
  const say = indicator.kind === 'mean-wait' ? sayDaysLimit : sayLimit
  const limits = strip?.limits?.['99.8']
  return [
    `${cell.said.headline}${cell.said.interval ? `, 95% interval ${cell.said.interval}` : ''}.`,
    ...(together ? [`All come to ${together.said}.`] : []),
    ...(limits ? [`Limits of the funnel at 99.8%: ${say(limits.lower)} to ${say(limits.upper)}.`] : []),
  ].join(' ')
}
