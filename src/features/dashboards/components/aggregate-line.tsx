import { saySumOf } from '@/domain/pooling/say-providers'
import { aggregateHref } from '@/domain/addresses/dashboards'
import type { Comparison } from '../to-comparison'

/** What all providers come to together, with the way to where that came from. */
export function AggregateLine({ framework, indicator, together, rows, span, as }: Comparison) {
  const said = saySumOf(indicator, together)
  const who =
    rows.length === 1 ? 'The one provider that you see' : `The ${rows.length} providers that you see`
  return (
    <p>
      {who}, together:{' '}
      {together.providers === 0 ? (
        'no figures yet.'
      ) : (
        <>
          <a className="app-figure__headline" href={aggregateHref(framework.code, indicator.code, span, as)}>
            {said.headline}
          </a>
          {said.counts && ` (${said.counts})`}
          {said.interval && `, 95% interval ${said.interval}`}, from {together.providers}{' '}
          {together.providers === 1 ? 'provider' : 'providers'} with figures.
        </>
      )}{' '}
      {together.notes.join(' ')}
    </p>
  )
}
