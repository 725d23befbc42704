import { providerHref } from '@/domain/addresses/dashboards'
import { sayLead } from '@/domain/access/say-lead'
import { historyHref } from '@/domain/addresses/history'
import { profileHref } from '@/domain/addresses/profiles'
import { kinds } from '@/domain/kinds'
import { sayCount } from '@/domain/say-count'
import { sayPeriod } from '@/domain/periods/format'
import { ContentsList } from '@/ui/contents-list'
import { Heading } from '@/ui/heading'
import { SummaryList } from '@/ui/summary-list'
import type { MergerView } from '../to-mergers'
import type { ProviderView } from '../to-provider-view'
import { DeclaredYears } from './declared-years'
import { FigureCell } from './figure-cell'
import { HowToRead } from './how-to-read'
import { ProviderCompliance } from './provider-compliance'
import { ProviderPeriods } from './provider-periods'
import { ProviderResults } from './provider-results'
import { ProviderTrends } from './provider-trends'
import { VersionSwitch } from './version-switch'
import { WhatChanged } from './what-changed'

/** One provider: who answers for it, its results in one quarter, and how each of its quarters stands. */
export function ProviderScreen({
  mergers,
  ...view
}: ProviderView & { readonly mergers: readonly MergerView[] }) {
  const { framework, provider, shown, results } = view
  const of = { framework: framework.code, providerCode: provider.code }
  return (
    <>
      <Heading level={1} caption={provider.code}>
        {provider.name}
      </Heading>
      <ContentsList items={sectionsOf(view)} />
      <SummaryList
        rows={[
          { key: 'Region', value: provider.region },
          ...(mergers.length > 0 ? [{ key: 'Mergers', value: <Mergers mergers={mergers} /> }] : []),
          { key: 'Provider lead', value: sayLead(provider.leads, 'provider') || 'Nobody named' },
          { key: 'Commissioner', value: provider.commissionerName ?? 'Nobody responsible today' },
          { key: 'Commissioner lead', value: sayLead(provider.leads, 'commissioner') || 'Nobody named' },
          {
            key: 'Service profile',
            value: <a href={profileHref(of.framework, of.providerCode)}>What the service offers</a>,
          },
          {
            key: 'Before this service',
            value: <a href={historyHref(of.framework, of.providerCode)}>{sayPast(view)}</a>,
          },
          { key: 'Annual self-declaration', value: <DeclaredYears {...view} framework={of.framework} /> },
          ...meanWaits(view),
        ]}
      />
      {shown && <VersionSwitch as={view.as} hrefOf={(as) => providerHref(of, shown.period, as)} />}
      {shown && <WhatChanged {...view} shown={shown} />}
      {shown && <ProviderResults period={shown.period} results={results} />}
      {shown && <HowToRead />}
      <ProviderCompliance {...view} />
      <ProviderTrends {...view} />
      <ProviderPeriods {...view} />
    </>
  )
}

/** How much of its past somebody vouches for. */
function sayPast({ vouched }: ProviderView) {
  return vouched.length === 0
    ? 'No past quarters were entered'
    : `${sayCount(vouched.length, 'past quarter')} kept as history`
}

function Mergers({ mergers }: { readonly mergers: readonly MergerView[] }) {
  return mergers.map(({ before, code, after, href }) => (
    <p key={code}>
      {before} {href ? <a href={href}>{code}</a> : code} {after}.
    </p>
  ))
}

/** What the page holds below its facts, in order; a part that is not there is not listed. */
function sectionsOf({ shown, returns }: ProviderView) {
  const quarter = shown ? sayPeriod(shown.period).toLowerCase() : ''
  const sections = [
    { href: '#what-changed', text: 'What changed, and why', isThere: shown?.submitted },
    { href: '#results', text: `Results of ${quarter}, of its year and of four quarters`, isThere: shown },
    { href: '#compliance', text: 'Completeness and timeliness', isThere: shown },
    { href: '#trends', text: 'Trends: a chart for each line', isThere: shown },
    { href: '#quarters', text: 'Quarters', isThere: returns.length > 0 },
  ]
  return sections.filter(({ isThere }) => isThere)
}

/** The mean waits of the quarter, each with where it came from. */
function meanWaits({ results, shown }: ProviderView) {
  if (!shown) return []
  return results
    .filter(({ indicator }) => kinds[indicator.kind].unit === 'days')
    .map(({ indicator, cell }) => ({
      key: `${indicator.shortTitle}, ${sayPeriod(shown.period).toLowerCase()}`,
      value: <FigureCell cell={cell} />,
    }))
}
