import { indicatorHref } from '@/domain/addresses/catalogue'
import { kinds } from '@/domain/kinds'
import type { IndicatorView } from '../to-indicator-view'

/** What is counted, of whom, which way is better, and the way to the whole definition: two lines. */
export function IndicatorDefinition({
  framework,
  indicator,
}: Pick<IndicatorView, 'framework' | 'indicator'>) {
  const { code, version, asOperated, betterWhen, kind, caveat } = indicator
  const names = kinds[kind].unit === 'share' ? ['Counted', 'Of'] : ['Total days', 'Patients']
  return (
    <dl className="app-indicator__definition">
      <dt>{names[0]}</dt>
      <dd>{asOperated.numerator}</dd>
      <dt>{names[1]}</dt>
      <dd>
        {asOperated.denominator} {betterWhen === 'higher' ? 'Higher is better.' : 'Lower is better.'}{' '}
        {caveat && `${caveat}. `}
        <a href={indicatorHref(framework.code, code)}>{`Version ${version} of ${code}, as operated here`}</a>
      </dd>
    </dl>
  )
}
