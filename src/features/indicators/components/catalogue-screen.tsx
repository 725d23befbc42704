import { indicatorHref } from '@/domain/addresses/catalogue'
import { sayCaveat } from '@/domain/catalogue/caveats'
import { type Indicator, isQuarterly } from '@/domain/catalogue/indicator'
import { Details } from '@/ui/details'
import { Table } from '@/ui/table'
import type { IndicatorView } from '../to-indicator-view'
import { RulesTable } from './rules-table'

const columns = [{ heading: 'Indicator' }, { heading: 'How it is collected' }]

/** All indicators, in the groups and the order in which they were published. */
export function CatalogueScreen({ framework, rules }: Pick<IndicatorView, 'framework' | 'rules'>) {
  const { code, indicators, basis, serviceName, groups, population } = framework
  return (
    <>
      <h1 className="nhsuk-heading-l">The {indicators.length} indicators</h1>
      <p className="nhsuk-lede-text">
        How the quality of {serviceName.toLowerCase()} is measured. {basis}.
      </p>
      <p>
        Where the draft leaves something open, it was decided here. Each definition stands as specified, and
        beside it as operated here. The draft publishes no targets.
      </p>
      <Details summary="Which patients count on every quarterly line">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {population.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Details>
      {Object.entries(groups).map(([group, title]) => (
        <Table
          key={group}
          id={group}
          caption={title}
          columns={columns}
          rows={indicators
            .filter((indicator) => indicator.group === group)
            .map((indicator) => ({
              key: indicator.code,
              cells: [
                <IndicatorLink key="link" indicator={indicator} href={indicatorHref(code, indicator.code)} />,
                sayCollected(indicator),
              ],
            }))}
        />
      ))}
      <RulesTable rules={rules} caption="Checks on a whole return or declaration" />
    </>
  )
}

function IndicatorLink({ indicator: { code, shortTitle }, href }: { indicator: Indicator; href: string }) {
  return (
    <a href={href}>
      {code} {shortTitle}
    </a>
  )
}

function sayCollected(indicator: Indicator): string {
  if (!isQuarterly(indicator)) return 'Every year: declared Met or Not met, with evidence'
  const counted = indicator.kind === 'mean-wait' ? 'days waited and patients' : 'counts'
  return `Every quarter: ${counted} (${indicator.asSpecified.dataSource}).${sayCaveat(indicator)}`
}
