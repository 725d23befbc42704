import { lastQuarterOf, saySpanMonths, saySpanName } from '@/domain/periods/span'
import { sayCompanion } from '@/domain/returns/say-companion'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'
import { comparisonHref, overviewHref, providerHref, providersFileHref } from '@/domain/addresses/dashboards'
import type { Comparison } from '../to-comparison'
import type { Cell } from '../cell'
import { DashboardChart } from './dashboard-chart'
import { DefinitionInBrief } from './definition-in-brief'
import { FigureCell } from './figure-cell'
import { HowToRead } from './how-to-read'
import { SpanForm } from './span-form'
import { StillToCome } from './still-to-come'
import { AggregateLine } from './aggregate-line'
import { VersionSwitch } from './version-switch'

const columns = ['Provider', 'Result', 'In words'].map((heading) => ({ heading }))

/** One line for all providers over a span, and all of them together. */
export function ComparisonScreen(comparison: Comparison) {
  const { indicator, span, periods, as, rows, chart } = comparison
  const framework = comparison.framework.code
  const { code, shortTitle } = indicator
  return (
    <>
      <Heading
        level={1}
        caption={
          <>
            Indicator {code}, {saySpanName(span).toLowerCase()}
          </>
        }
      >
        {shortTitle}
      </Heading>
      <p className="nhsuk-lede-text">{saySpanMonths(span)}.</p>
      <SpanForm action={comparisonHref(framework, code)} {...{ framework, periods, as }} current={span} />
      <StillToCome {...comparison} hrefOf={(later) => comparisonHref(framework, code, later, as)} />
      <VersionSwitch as={as} hrefOf={(shown) => comparisonHref(framework, code, span, shown)} />
      <AggregateLine {...comparison} />
      <DashboardChart
        id="comparison-chart"
        chart={chart}
        csvHref={providersFileHref(framework, code, span, as)}
        level={2}
      />
      <Table
        id="comparison"
        caption="Results by provider"
        columns={columns}
        rows={rows.map(({ providerCode, providerName, cell }) => ({
          key: providerCode,
          cells: [
            <a href={providerHref({ framework, providerCode }, lastQuarterOf(span), as)} key="provider">
              {providerCode} {providerName}
            </a>,
            <FigureCell cell={cell} key="result" />,
            <InWords cell={cell} key="words" />,
          ],
        }))}
      />
      <DefinitionInBrief {...comparison} />
      <HowToRead />
      <p>
        <a href={overviewHref(framework, span, { as })}>
          All indicators over {saySpanName(span).toLowerCase()}
        </a>
      </p>
    </>
  )
}

/** What chance leaves plausible, what must be known to read the figure, and the shares beside it. */
function InWords({ cell: { said, companions } }: { readonly cell: Cell }) {
  return (
    <span>
      {[said.sentence, ...(said.notes ?? [])].join(' ')}
      {companions.map((companion) => (
        <span className="app-figure__part" key={companion.label}>
          {companion.label}: {sayCompanion(companion)}.
        </span>
      ))}
    </span>
  )
}
