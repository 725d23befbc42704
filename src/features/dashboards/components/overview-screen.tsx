import { COMPARE, complianceHref, overviewHref } from '@/domain/addresses/dashboards'
import { ofFramework } from '@/domain/addresses/asking'
import { sayCaveats } from '@/domain/catalogue/caveats'
import { writeMoment } from '@/domain/periods/as-at'
import { sayPeriod } from '@/domain/periods/format'
import { lastQuarterOf, saySpanMonths, saySpanName } from '@/domain/periods/span'
import { Heading } from '@/ui/heading'
import { MarksKey } from '@/ui/marks/marks-key'
import { toMatrix } from '../to-matrix'
import type { Overview } from '../to-overview'
import { AnsweringSwitch } from './answering-switch'
import { HowToRead } from './how-to-read'
import { OverviewAsk } from './overview-ask'
import { OverviewCards } from './overview-cards'
import { OverviewCounts } from './overview-counts'
import { OverviewForm } from './overview-form'
import { OverviewMatrix } from './overview-matrix'
import { OverviewPages } from './overview-pages'
import { OverviewSentence } from './overview-sentence'
import { VersionSwitch } from './version-switch'
import { WhichAreShown } from './which-are-shown'
import { WhoIsCompared } from './who-is-compared'

/** A span at a glance: who needs a conversation and about what, then every provider by every line. */
export function OverviewScreen(overview: Overview) {
  const { span, rows, among, unlike, providers } = overview
  return (
    <div className="app-overview">
      <div className="app-overview__bar">
        <Heading level={1} caption={saySpanMonths(span)}>
          {saySpanName(span)}
        </Heading>
        <OverviewForm {...overview} />
      </div>
      {providers > 0 && <OverviewSentence {...overview} />}
      {among.length > 0 && <OverviewCounts {...overview} />}
      <WhichAreShown {...overview} />
      {unlike && <p>{unlike}</p>}
      {rows.length > 0 && (
        <>
          <OverviewMatrix figures={toMatrix(overview)} compare={compareOf(overview)} />
          <OverviewCards {...overview} />
          <OverviewPages {...overview} />
          <OverviewAsk {...overview} />
        </>
      )}
      <More {...overview} />
    </div>
  )
}

function compareOf({ framework, span, as, asAt }: Overview) {
  const asked = {
    ...{ period: lastQuarterOf(span), as: as === 'first' ? as : '', at: asAt ? writeMoment(asAt) : '' },
    ...ofFramework(framework.code),
  }
  return { action: COMPARE, asked: Object.entries(asked).filter(([, value]) => value !== '') }
}

/** What stands one link or one fold away. */
function More(overview: Overview) {
  const { framework, span, as, asAt: at, arrangement, rows, marked, indicators } = overview
  const asked = { ...arrangement, as, at, page: '' }
  const hrefOf = (changed: Partial<typeof asked>) =>
    overviewHref(framework.code, span, { ...asked, ...changed })
  const isCounted = arrangement.view === 'counts'
  return (
    <div className="app-overview__more app-not-printed">
      {rows.length > 0 && (
        <>
          <MarksKey withStates />
          <p>
            The first mark is how the figure of {sayPeriod(marked).toLowerCase()} stands among those before
            it, the second how the figure stands among all. <WhoIsCompared {...overview} />{' '}
            {sayCaveats(indicators).join(' ')}
          </p>
          <p>
            <a href={hrefOf({ view: isCounted ? '' : 'counts' })}>
              {isCounted ? 'Show figures and marks only' : 'Show counts and intervals'}
            </a>
            <a
              href={complianceHref(framework.code, span, {
                as,
                at,
                commissioner: asked.commissioner,
                answers: asked.answers,
              })}
            >
              Compliance in detail
            </a>
          </p>
          <HowToRead />
        </>
      )}
      <VersionSwitch as={as} hrefOf={(other) => hrefOf({ as: other })} />
      <AnsweringSwitch {...overview} />
    </div>
  )
}
