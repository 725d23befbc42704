import { comparisonHref, providerHref } from '@/domain/addresses/dashboards'
import { classNames } from '@/ui/class-names'
import { roundTicks } from '@/domain/charts/round-ticks'
import { sayTick } from '@/domain/charts/say-value'
import { kinds } from '@/domain/kinds'
import { lastQuarterOf, saySpanName } from '@/domain/periods/span'
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
  const maximum = scaleOf(props)
  const shown = { as, at: asAt }
  return (
    <>
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
              <Scale maximum={maximum} unit={kinds[indicator.kind].unit} />
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
              {...{ row, maximum, indicator }}
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
    </>
  )
}

function isWait({ indicator }: IndicatorView): boolean {
  return kinds[indicator.kind].unit === 'days'
}

/** Shares lie between 0 and 100%; waits from 0 up to the longest interval. */
function scaleOf({ rows, indicator, amongPeers: { together } }: IndicatorView): number {
  const { unit, estimate } = kinds[indicator.kind]
  if (unit === 'share') return 1
  const reached = rows.flatMap(({ cell }) => [cell.estimate?.value ?? 0, cell.estimate?.upper ?? 0])
  return roundTicks(Math.max(1, estimate(together)?.value ?? 0, ...reached), 1).at(-1) ?? 1
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

function Scale({ maximum, unit }: { readonly maximum: number; readonly unit: 'share' | 'days' }) {
  return (
    <span className="app-judged__ticks" aria-hidden="true">
      {[0, maximum / 2, maximum].map((value) => (
        <span key={value}>{sayTick(value, unit)}</span>
      ))}
    </span>
  )
}
