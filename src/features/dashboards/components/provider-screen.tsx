import { sayPeriod } from '@/domain/periods/format'
import { SummaryList } from '@/ui/summary-list'
import { Table } from '@/ui/table'
import type { ProviderView } from '../get-provider'
import { providerHref } from '../addresses'
import { FigureCell } from './figure-cell'
import { HowToRead } from './how-to-read'
import { ProviderPeriods } from './provider-periods'
import { VersionSwitch } from './version-switch'

const columns = [{ heading: 'Indicator' }, { heading: 'Result' }, { heading: 'In words' }]

/** One provider: who answers for it, its results in one quarter, and how each of its quarters stands. */
export function ProviderScreen(view: ProviderView) {
  const { provider, shown, results } = view
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {provider.code}
          <span className="nhsuk-u-visually-hidden"> – </span>
        </span>
        {provider.name}
      </h1>
      <SummaryList
        rows={[
          { key: 'Region', value: provider.region },
          { key: 'Provider lead', value: provider.providerLead ?? 'Nobody named' },
          { key: 'Commissioner', value: provider.commissionerName ?? 'Nobody responsible today' },
          { key: 'Commissioner lead', value: provider.commissionerLead ?? 'Nobody named' },
          {
            key: 'Service profile',
            value: <a href={`/profiles/${provider.code}`}>What the service offers</a>,
          },
        ]}
      />
      {shown && <VersionSwitch as={view.as} hrefOf={(as) => providerHref(provider.code, shown.period, as)} />}
      {shown && (
        <Table
          id="results"
          caption={`Results of ${sayPeriod(shown.period).toLowerCase()}`}
          columns={columns}
          rows={results.map(({ indicator: { code, shortTitle }, cell }) => ({
            key: code,
            cells: [`${code} ${shortTitle}`, <FigureCell cell={cell} key="result" />, cell.said.sentence],
          }))}
        />
      )}
      {shown && <HowToRead />}
      <ProviderPeriods {...view} />
    </>
  )
}
