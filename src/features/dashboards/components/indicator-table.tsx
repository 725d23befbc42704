import { comparisonHref, providerHref } from '@/domain/addresses/dashboards'
import { classNames } from '@/ui/class-names'
import { sayTick } from '@/domain/charts/say-tick'
import type { Scale as Ends } from '@/domain/charts/share-scale'
import { kinds } from '@/domain/kinds'
import { lastQuarterOf, saySpanName } from '@/domain/periods/span'
import { scaleOf } from '../scale-of'
import type { RowOrder } from '../sort-rows'
import { sortRows } from '../sort-rows'
import type { IndicatorView } from '../to-indicator-view'
import { IndicatorTableRow } from './indicator-table-row'

interface Props extends IndicatorView {
  readonly order: RowOrder
}

/** Every provider once, with its interval drawn in its row; pressing a heading orders by it. */
export function IndicatorTable(props: Props) {
  const { rows, order, indicator, span, framework, as, asAt } = props
  const scale = scaleOf(props)
  const shown = { as, at: asAt }
  return (
    <div>
      <InEachRow {...props} />
      <table className={classNames('app-judged', isWait(props) && 'app-judged--waits')} id="providers">
        <caption className="nhsuk-u-visually-hidden">
          {indicator.code} by provider, {saySpanName(span).toLowerCase()}
        </caption>
        <thead>
          <tr>
            <Head {...props} by="provider">
              Provider
            </Head>
            <Head {...props} by="worst">
              {kinds[indicator.kind].unit === 'days' ? 'Mean wait' : 'Result'}
            </Head>
            <Head {...props} by="patients">
              {isWait(props) ? 'Patients' : 'From'}
            </Head>
            {isWait(props) && (
              <th scope="col" className="app-judged__long">
                Over 126 days
              </th>
            )}
            <th scope="col" className="app-judged__scale">
              <span className="nhsuk-u-visually-hidden">95% interval</span>
              <Scale ends={scale} unit={kinds[indicator.kind].unit} />
            </th>
            <Head {...props} by="peers">
              Among peers
            </Head>
            <Head {...props} by="time">
              Over time
            </Head>
          </tr>
        </thead>
        <tbody>
          {sortRows(rows, order, indicator.betterWhen).map((row) => (
            <IndicatorTableRow
              key={row.providerCode}
              {...{ row, scale, indicator }}
              until={props.until}
              amongPeers={props.amongPeers}
              isWait={isWait(props)}
              href={providerHref(
                { framework: framework.code, providerCode: row.providerCode },
                lastQuarterOf(span),
                shown,
              )}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is drawn in a row, for a phone, which has no key and no funnel beside it; of a mean there are no limits. */
function InEachRow(props: IndicatorView) {
  const limits = isWait(props) ? '' : '; between the ticks, the 99.8% limits'
  return (
    <p className="app-indicator__small app-judged__key">
      In each row: a dot with its 95% interval; dashed, all together{limits}.
    </p>
  )
}

function isWait({ indicator }: IndicatorView): boolean {
  return kinds[indicator.kind].unit === 'days'
}

interface HeadProps extends Props {
  readonly by: RowOrder
  readonly children: string
}

function Head({ by, order, children, framework, indicator, span, as, asAt }: HeadProps) {
  const href = comparisonHref(framework.code, indicator.code, span, { as, at: asAt }, by)
  return (
    <th scope="col" className={`app-judged__${by}`} aria-sort={order === by ? 'other' : undefined}>
      <a href={href}>
        {children}
        {order === by && <span aria-hidden="true"> ▾</span>}
      </a>
    </th>
  )
}

function Scale({ ends: [from, to], unit }: { readonly ends: Ends; readonly unit: 'share' | 'days' }) {
  const middle = (from + to) / 2
  // A tick is said in whole percentages, so none stands where that would be another place.
  const isWhole = unit === 'days' || Math.abs(Math.round(middle * 100) - middle * 100) < 1e-6
  return (
    <span className="app-judged__ticks" aria-hidden="true">
      {(isWhole ? [from, middle, to] : [from, to]).map((value) => (
        <span key={value}>{sayTick(value, unit)}</span>
      ))}
    </span>
  )
}
