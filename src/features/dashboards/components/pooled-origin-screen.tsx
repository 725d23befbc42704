import { indicatorHref } from '@/domain/addresses/catalogue'
import { sayCaveat } from '@/domain/catalogue/caveats'
import { numberIn } from '@/domain/kinds/field'
import { kinds } from '@/domain/kinds'
import { sayPeriod } from '@/domain/periods/format'
import { lastQuarterOf, saySpanMonths, saySpanName } from '@/domain/periods/span'
import { sayAddedUp } from '@/domain/pooling/say-added-up'
import { sayPooled } from '@/domain/pooling/say-pooled'
import { sayCompanion } from '@/domain/returns/say-companion'
import { sayMethod } from '@/domain/statistics/say-method'
import { Heading } from '@/ui/heading'
import { SummaryList } from '@/ui/summary-list'
import { comparisonHref, providerHref } from '@/domain/addresses/dashboards'
import type { PooledOrigin } from '@/operations/read/get-pooled-origin'
import { PooledParts } from './pooled-parts'

interface Props extends PooledOrigin {
  /** Whether whoever reads it may ask about its quarters. */
  readonly mayAsk: boolean
}

/** Where a figure of several quarters came from: each quarter that was added up, and those that were not. */
export function PooledOriginScreen(origin: Props) {
  const { framework, provider, span, pooled, as, made } = origin
  const of = { framework: framework.code, providerCode: provider.code }
  const { indicator } = pooled
  const last = lastQuarterOf(span)
  const said = sayPooled(pooled)
  const at = made.asAt
  return (
    <>
      <Heading
        level={1}
        caption={
          <>
            {provider.code} {provider.name}, {saySpanName(span).toLowerCase()} ({saySpanMonths(span)})
          </>
        }
      >
        {indicator.code} {indicator.shortTitle}
      </Heading>
      <p className="app-result">{said.headline}</p>
      <p>
        {said.sentence} It rests on {said.coverage}. {said.notes.join(' ')}
        {sayCaveat(indicator)}
      </p>
      {as === 'first' && <p>Worked out from the returns as they were first submitted.</p>}
      <PooledFormula {...origin} />
      <PooledParts {...origin} />
      <p>
        <a href={comparisonHref(of.framework, indicator.code, span, { as, at })}>All providers</a>, or{' '}
        <a href={providerHref(of, last, { as, at })}>
          {provider.code} in {sayPeriod(last).toLowerCase()}
        </a>
      </p>
    </>
  )
}

/** The sums, and the formula with the numbers put in; nothing where there is no figure. */
function PooledFormula({ framework, pooled, parts }: PooledOrigin) {
  const { indicator, figures, estimate, companions, definitionVersion } = pooled
  const kind = kinds[indicator.kind]
  const [n, d] = [numberIn(figures, kind.numerator), numberIn(figures, kind.denominator)]
  const definition = {
    key: 'Definition',
    value: (
      <a href={indicatorHref(framework.code, indicator.code)}>
        Version {definitionVersion} of {indicator.code}, as operated here
      </a>
    ),
  }
  if (n === undefined || d === undefined) return <SummaryList rows={[definition]} />
  const isShare = kind.unit === 'share'
  const added = parts.flatMap(({ line }) => (line?.state === 'value' ? [line.figures] : []))
  return (
    <SummaryList
      rows={[
        { key: isShare ? 'Numerator' : 'Total days', value: n.toLocaleString('en-GB') },
        { key: isShare ? 'Denominator' : 'Patients', value: d.toLocaleString('en-GB') },
        { key: 'Worked out as', value: sayAddedUp(indicator.kind, added, figures) },
        { key: 'Interval', value: sayMethod(estimate?.method) },
        ...companions.map((companion) => ({ key: companion.label, value: sayCompanion(companion) })),
        definition,
      ]}
    />
  )
}
