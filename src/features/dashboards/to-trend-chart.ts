import { originHref, pooledOriginHref } from '@/domain/addresses/dashboards'
import { historyHref } from '@/domain/addresses/history'
import { annotationsOf } from '@/domain/annotations/annotation'
import { type Action, standingOf } from '@/domain/actions/action'
import { sayAimed } from '@/domain/actions/say-aim'
import type { ChartAim } from '@/domain/charts/levels'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { Chart } from '@/domain/charts/chart'
import { trendChart } from '@/domain/charts/trend-chart'
import type { Span } from '@/domain/periods/span'
import { absenceUnder } from '@/domain/returns/absent-lines'
import { commissionerOver } from '@/domain/returns/service-record'
import { thresholdIn } from '@/domain/thresholds/threshold'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ProviderRead } from '@/operations/read/get-provider'
import { onRecordOf } from './on-record-of'

/** The name of the chart of a line on the page of its provider. */
export function chartId(code: string): string {
  return `chart-${code}`
}

/**
 * How a line of a provider went up to one of its quarters, from all that it reported and all that is vouched for of the time before;
 * of which so many quarters are drawn at most, where that is asked.
 */
export function toTrendChart(
  read: ProviderRead,
  key: ReturnKey,
  indicator: QuarterlyIndicator,
  most?: number,
): Chart {
  const { provider, histories, vouched, annotations, thresholds, aiming, terms } = read
  const { code } = indicator
  return trendChart({
    // Lines of the others say since when the provider has reported.
    lines: [...(histories.get(provider.code)?.values() ?? [])].flat(),
    annotations: annotationsOf(annotations, code, provider.code),
    thresholdIn: (period) => {
      const commissionerCode = commissionerOver(terms.record, [period])?.commissionerCode ?? null
      return thresholdIn(thresholds, { indicator: code, commissionerCode }, period)
    },
    aims: aimsOf(aiming, code),
    absenceOf: absenceUnder(terms),
    ...{ indicator, vouched, until: key.period, most, hrefOf: originsOf(read, key, code) },
  })
}

/** Where the figures of a quarter, or of several, came from. */
function originsOf(read: ProviderRead, key: ReturnKey, code: string): (span: Span) => string {
  const { framework, provider, vouched, as, made } = read
  return (span) => {
    if (span.kind !== 'quarter') return pooledOriginHref(key, span, code, onRecordOf(read))
    const { period } = span
    if (vouched.some((each) => each.period === period))
      return historyHref(framework.code, provider.code, { period })
    return originHref({ ...key, period }, code, as === 'first' ? 1 : undefined, made.asAt)
  }
}

/** What is aimed at and not completed, as the chart of its line draws it. */
function aimsOf(aiming: readonly Action[], code: string): readonly ChartAim[] {
  return aiming
    .filter((action) => action.aim?.indicator === code && !standingOf(action).completed)
    .flatMap((action) =>
      action.aim
        ? [
            {
              since: action.aim.baseline?.period ?? null,
              value: action.aim.target,
              label: `Aim: ${sayAimed(action)}`,
            },
          ]
        : [],
    )
}
