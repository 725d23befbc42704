import { historyHref } from '@/domain/addresses/history'
import { lineChartHref, providerHref } from '@/domain/addresses/dashboards'
import { receiptHref } from '@/domain/addresses/returns'
import { sayCaveats } from '@/domain/catalogue/caveats'
import { sayPeriod } from '@/domain/periods/format'
import { financialYearOf } from '@/domain/periods/period'
import { returnId } from '@/domain/returns/quarterly-return'
import { sayCount } from '@/domain/say-count'
import { Details } from '@/ui/details'
import { onRecordOf } from '../on-record-of'
import type { MergerView } from '../to-mergers'
import { toLongerRows } from '../to-longer-rows'
import type { ProviderView } from '../to-provider-view'
import { HowToRead } from './how-to-read'
import { ProviderCompliance } from './provider-compliance'
import { ProviderLonger } from './provider-longer'
import { ReturnsStrip } from './returns-strip'
import { VersionSwitch } from './version-switch'

interface Props {
  readonly view: ProviderView
  readonly mergers: readonly MergerView[]
}

/** What few need at once: longer spans, returns, corrections, and the service before this one. */
export function ProviderFolds({ view, mergers }: Props) {
  const { shown, returns } = view
  return (
    <div className="app-folds">
      {shown && (
        <a href={lineChartHref(shown, 'all', onRecordOf(view))}>All charts, with their tables and files</a>
      )}
      {shown && (
        <Details summary="Year and four quarters">
          <ProviderLonger
            quarter={sayPeriod(shown.period).toLowerCase()}
            year={financialYearOf(shown.period)}
            rows={toLongerRows(view, shown.period)}
          />
          {sayCaveats(view.results.map(({ indicator }) => indicator)).map((caveat) => (
            <p key={caveat}>{caveat}</p>
          ))}
        </Details>
      )}
      {returns.length > 0 && (
        <Details summary="Every return, and completeness">
          <ReturnsStrip {...view} />
          <ProviderCompliance {...view} />
        </Details>
      )}
      {shown && (
        <Details summary="What changed since the first version">
          <Corrections {...view} />
        </Details>
      )}
      <Details summary="The service: region, mergers, history from before">
        <TheService view={view} mergers={mergers} />
      </Details>
      <HowToRead />
    </div>
  )
}

/** The returns that were corrected after they came, each with why, and with what changed; and the page as it was first submitted. */
function Corrections({ returns, shown, as, made }: ProviderView) {
  const corrected = returns.filter(({ version }) => version > 1)
  return (
    <>
      {corrected.length === 0 ? (
        <p>No return was corrected.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {corrected.map((header) => (
            <li key={header.period}>
              {sayPeriod(header.period)}:{' '}
              <a href={receiptHref(returnId(header), header.version)}>version {header.version}</a>
              {header.submitted?.reason && (
                <>
                  , because “<span className="app-preserve">{header.submitted.reason}</span>”
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown && (
        <VersionSwitch
          as={as}
          hrefOf={(other) => providerHref(shown, shown.period, { as: other, at: made.asAt })}
        />
      )}
    </>
  )
}

function TheService({ view: { framework, provider, vouched }, mergers }: Props) {
  return (
    <>
      <p>Region: {provider.region}.</p>
      {mergers.map(({ before, code, after, href }) => (
        <p key={code}>
          {before} {href ? <a href={href}>{code}</a> : code} {after}.
        </p>
      ))}
      <p>
        Before this service:{' '}
        <a href={historyHref(framework.code, provider.code)}>
          {vouched.length === 0
            ? 'No past quarters were entered'
            : `${sayCount(vouched.length, 'past quarter')} kept as history`}
        </a>
      </p>
    </>
  )
}
