import { sayCaveat } from '@/domain/catalogue/caveats'
import type { Framework } from '@/domain/catalogue/framework'
import { type Indicator, type QuarterlyIndicator, isQuarterly } from '@/domain/catalogue/indicator'
import { outcomesDomainName } from '@/domain/catalogue/outcomes-domains'
import { kinds } from '@/domain/kinds'
import { sayPeriod } from '@/domain/periods/format'
import { Heading } from '@/ui/heading'
import { SummaryList } from '@/ui/summary-list'
import type { IndicatorView } from '../to-indicator-view'

/** Where an indicator belongs, where its figures come from, and since when it holds. */
export function IndicatorFacts({ framework, indicator }: Omit<IndicatorView, 'rules'>) {
  const { asSpecified, cqcKeyQuestions, version, firstPeriod, lastPeriod } = indicator
  return (
    <>
      <Heading>About this indicator</Heading>
      <SummaryList
        rows={[
          { key: 'Collected', value: isQuarterly(indicator) ? 'Every quarter' : 'Every year' },
          ...(isQuarterly(indicator) ? lineFacts(framework, indicator) : []),
          { key: 'Data source, as published', value: asSpecified.dataSource },
          { key: 'NHS Outcomes Framework', value: <Domains indicator={indicator} /> },
          { key: 'CQC key questions', value: cqcKeyQuestions.map(capitalised).join(', ') },
          { key: 'Definition version', value: version },
          { key: 'First period', value: sayPeriod(firstPeriod) },
          { key: 'Last period', value: lastPeriod ? sayPeriod(lastPeriod) : 'None: still in force' },
        ]}
      />
    </>
  )
}

function lineFacts(framework: Framework, line: QuarterlyIndicator) {
  const { kind, betterWhen, section, offeredWith } = line
  const needed = framework.offerings.filter(({ code }) => offeredWith.includes(code)).map(({ name }) => name)
  return [
    { key: 'Unit', value: kinds[kind].unit === 'share' ? 'Percentage' : `Mean days.${sayCaveat(line)}` },
    { key: 'Direction', value: betterWhen === 'higher' ? 'Higher is better' : 'Lower is better' },
    { key: 'Target', value: 'None is published' },
    {
      key: 'Page of the return',
      value: framework.sections.find(({ code }) => code === section)?.title ?? section,
    },
    {
      key: 'Asked of',
      value: needed.length === 0 ? 'Every provider' : `Providers that offer ${needed.join(' or ')}`,
    },
  ]
}

function Domains({ indicator: { outcomesDomains } }: { indicator: Indicator }) {
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {outcomesDomains.map((domain) => (
        <li key={domain}>
          Domain {domain}:{' '}
          {outcomesDomainName(domain) ?? <strong>published, but the framework has no such domain</strong>}
        </li>
      ))}
    </ul>
  )
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
