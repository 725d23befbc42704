import { casesHref } from '@/domain/addresses/cases'
import { COMPARE, complianceHref, overviewHref } from '@/domain/addresses/dashboards'
import { ofFramework } from '@/domain/addresses/asking'
import { sayCaveats } from '@/domain/catalogue/caveats'
import { peersKey, timeKey } from '@/domain/judgement/marks-key'
import { writeMoment } from '@/domain/periods/as-at'
import { sayPeriod } from '@/domain/periods/format'
import { lastQuarterOf, saySpanMonths, saySpanName } from '@/domain/periods/span'
import { Details } from '@/ui/details'
import { Heading } from '@/ui/heading'
import { MarksKey } from '@/ui/marks/marks-key'
import { toMatrix } from '../to-matrix'
import type { Overview } from '../to-overview'
import { AnsweringSwitch } from './answering-switch'
import { AsAtForm } from './as-at-form'
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

/** A table of the page as a file. */
interface FileLink {
  readonly href: string
  readonly text: string
}

/** A span at a glance: who needs a conversation and about what, then every provider by every line. */
export function OverviewScreen({
  files = [],
  ...overview
}: Overview & { readonly files?: readonly FileLink[] }) {
  const { span, rows, among, unlike, providers } = overview
  return (
    <div className="app-overview">
      <div className="app-overview__bar">
        <Heading level={1} size="m">
          {saySpanName(span)} <span className="app-overview__months">{saySpanMonths(span)}</span>
        </Heading>
        <OverviewForm {...overview} />
      </div>
      <div className="app-overview__top">
        {providers > 0 && <OverviewSentence {...overview} />}
        {among.length > 0 && <OverviewCounts {...overview} />}
      </div>
      <WhichAreShown {...overview} />
      {unlike && <p>{unlike}</p>}
      {rows.length > 0 && (
        <>
          <MarksKey time={timeKey} peers={peersKey} inOrder withStates withLevels={hasLevels(rows)} />
          <OverviewMatrix figures={toMatrix(overview)} compare={compareOf(overview)} />
          <OverviewCards {...overview} />
          <OverviewPages {...overview} />
        </>
      )}
      <Folds {...overview} files={files} />
    </div>
  )
}

function hasLevels(rows: Overview['rows']): boolean {
  return rows.some(({ cells }) => cells.some(({ assurance }) => assurance !== null))
}

function compareOf({ framework, span, as, asAt }: Overview) {
  const asked = {
    ...{ period: lastQuarterOf(span), as: as === 'first' ? as : '', at: asAt ? writeMoment(asAt) : '' },
    ...ofFramework(framework.code),
  }
  return { action: COMPARE, asked: Object.entries(asked).filter(([, value]) => value !== '') }
}

/** What stands one link or one fold away. */
function Folds({ files, ...overview }: Overview & { readonly files: readonly FileLink[] }) {
  const { framework, span, as, asAt: at, arrangement, rows, marked, indicators } = overview
  const { commissioner, answers } = arrangement
  const hrefOf = (
    changed: Partial<Overview['arrangement'] & Pick<Overview, 'as'>> & { readonly at?: null },
  ) => overviewHref(framework.code, span, { ...arrangement, page: '', as, at, ...changed })
  const isCounted = arrangement.view === 'counts'
  return (
    <div className="app-overview__folds">
      {rows.length > 0 && (
        <>
          <OverviewAsk {...overview} />
          <a href={hrefOf({ view: isCounted ? '' : 'counts' })}>
            {isCounted ? 'Figures and marks only' : 'Counts and intervals'}
          </a>
        </>
      )}
      <a href={complianceHref(framework.code, span, { as, at, commissioner, answers })}>
        Compliance in detail
      </a>
      <a href={casesHref(framework.code)}>Cases</a>
      {rows.length > 0 && (
        <HowToRead>
          <p>
            The first mark is how the figure of {sayPeriod(marked).toLowerCase()} stands among those before
            it, the second how the figure stands among all. <WhoIsCompared {...overview} />{' '}
            {sayCaveats(indicators).join(' ')}
          </p>
        </HowToRead>
      )}
      <Details summary="Versions and names">
        <VersionSwitch as={as} hrefOf={(other) => hrefOf({ as: other })} />
        <AnsweringSwitch {...overview} />
      </Details>
      {files.map(({ href, text }) => (
        <a href={href} download key={href}>
          {text}
        </a>
      ))}
      <AsAtForm at={at} hrefNow={hrefOf({ at: null })} />
    </div>
  )
}
