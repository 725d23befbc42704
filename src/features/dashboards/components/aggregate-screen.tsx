import { indicatorHref } from '@/domain/addresses/catalogue'
import { sayCaveat } from '@/domain/catalogue/caveats'
import { kinds } from '@/domain/kinds'
import { numberIn } from '@/domain/kinds/field'
import { saySpanMonths, saySpanName } from '@/domain/periods/span'
import { sayAddedUp } from '@/domain/pooling/say-added-up'
import { saySumOf } from '@/domain/pooling/say-providers'
import { sayMethod } from '@/domain/statistics/say-method'
import { Heading } from '@/ui/heading'
import { SummaryList } from '@/ui/summary-list'
import { Table } from '@/ui/table'
import { comparisonHref } from '@/domain/addresses/dashboards'
import type { Comparison } from '../to-comparison'

/** Where the figure of all providers together came from: what each of them gave. */
export function AggregateScreen(comparison: Comparison) {
  const { framework, indicator, span, together, rows, as, asAt } = comparison
  const said = saySumOf(indicator, together)
  const kind = kinds[indicator.kind]
  const isShare = kind.unit === 'share'
  const names = [isShare ? 'Numerator' : 'Total days', isShare ? 'Denominator' : 'Patients'] as const
  return (
    <>
      <Heading
        level={1}
        caption={
          <>
            All providers that you see, {saySpanName(span).toLowerCase()} ({saySpanMonths(span)})
          </>
        }
      >
        {indicator.code} {indicator.shortTitle}
      </Heading>
      <p className="app-result">{said.headline}</p>
      <p>
        {said.sentence} {together.notes.join(' ')}
        {sayCaveat(indicator)}
        {as === 'first' && ' Worked out from the returns as they were first submitted.'}
      </p>
      <Sums {...comparison} names={names} />
      <Table
        id="parts"
        caption="What each provider gave"
        columns={[
          { heading: 'Provider' },
          { heading: names[0], isNumeric: true },
          { heading: names[1], isNumeric: true },
          { heading: 'Result' },
        ]}
        rows={rows.map(({ providerCode, providerName, cell }) => ({
          key: providerCode,
          cells: [
            cell.href ? (
              <a href={cell.href} key="origin">
                {providerCode} {providerName}
              </a>
            ) : (
              `${providerCode} ${providerName}`
            ),
            numberIn(cell.figures, kind.numerator)?.toLocaleString('en-GB') ?? '',
            numberIn(cell.figures, kind.denominator)?.toLocaleString('en-GB') ?? '',
            cell.said.headline,
          ],
        }))}
      />
      <p>
        <a href={comparisonHref(framework.code, indicator.code, span, { as, at: asAt })}>
          Compare the providers
        </a>
      </p>
    </>
  )
}

function Sums({
  framework,
  indicator,
  together,
  names,
}: Comparison & { readonly names: readonly [string, string] }) {
  const { figures, estimate, providers } = together
  const kind = kinds[indicator.kind]
  const [n, d] = [numberIn(figures, kind.numerator), numberIn(figures, kind.denominator)]
  if (n === undefined || d === undefined) return null
  return (
    <SummaryList
      rows={[
        { key: names[0], value: n.toLocaleString('en-GB') },
        { key: names[1], value: d.toLocaleString('en-GB') },
        { key: 'Providers with figures', value: providers },
        { key: 'Worked out as', value: sayAddedUp(indicator.kind, [figures], figures) },
        { key: 'Interval', value: sayMethod(estimate?.method) },
        {
          key: 'Definition',
          value: (
            <a href={indicatorHref(framework.code, indicator.code)}>
              {`Version ${together.definitionVersion} of ${indicator.code}, as operated here`}
            </a>
          ),
        },
      ]}
    />
  )
}
