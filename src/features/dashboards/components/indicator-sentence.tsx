import { Fragment } from 'react'
import { aggregateHref } from '@/domain/addresses/dashboards'
import { thresholdsHref } from '@/domain/addresses/thresholds'
import { caseHref } from '@/domain/addresses/cases'
import { sayAwaited } from '@/domain/cases/say-case'
import { sayShortPeriod } from '@/domain/periods/format'
import { lastQuarterOf } from '@/domain/periods/span'
import { kinds } from '@/domain/kinds'
import { sayThreshold } from '@/domain/thresholds/say-threshold'
import { sayOverTime } from '@/domain/judgement/over-time'
import { saySumOf } from '@/domain/pooling/say-providers'
import { sayApart } from '../say-apart'
import type { IndicatorRow, IndicatorView } from '../to-indicator-view'

/** What an indicator comes to, how it went, and who lies beyond the limits; every name and number a link. */
export function IndicatorSentence(view: IndicatorView) {
  const { worse, others, method } = sayApart(view)
  const changed = view.rows.filter(({ overTime }) => overTime.mark === 'worse')
  const isJudged = view.isCompared && view.amongPeers.why === null
  return (
    <div className="app-indicator__sentence">
      <p>
        <Together {...view} />
        {worse.length > 0 && (
          <>
            {' '}
            <strong>
              Alarm, beyond 99.8% on the worse side: <Rows rows={worse} />.
            </strong>
          </>
        )}
        {isJudged && worse.length === 0 && ' Nobody lies beyond 99.8% on the worse side.'}
        {changed.length > 0 && (
          <>
            {' '}
            <strong>
              Changed for the worse:{' '}
              <Rows
                rows={changed}
                sayMore={({ overTime }) => sayOverTime(overTime).short.replace(/^S/, 's')}
              />
              .
            </strong>
          </>
        )}{' '}
        {others.join(' ')}
      </p>
      <p className="app-indicator__small">
        <Cases {...view} />
        {method} All providers together:{' '}
        {sayOverTime(view.national).sentence.replace(/^[FN]/, (letter) => letter.toLowerCase())}{' '}
        {sayOverTime(view.national).delay} Not case-mix adjusted. <Asked {...view} />
      </p>
    </div>
  )
}

/** The cases about it in which the reader takes part, each with what it waits for and until when. */
function Cases({ cases, at, span }: IndicatorView) {
  if (cases.length === 0) return null
  return (
    <>
      Open cases:{' '}
      {cases.map((each, index) => (
        <Fragment key={caseHref(each)}>
          {index > 0 && '; '}
          {each.providerCode}
          {each.period !== lastQuarterOf(span) && ` (${sayShortPeriod(each.period)})`}{' '}
          <a href={caseHref(each)}>{sayAwaited(each, at)}</a>
        </Fragment>
      ))}
      .{' '}
    </>
  )
}

/** What is asked locally; said once where nothing is. */
function Asked({ framework, indicator, rows, threshold: ofAll }: IndicatorView) {
  const { unit } = kinds[indicator.kind]
  const asked = [ofAll, ...rows.map(({ threshold }) => threshold)].filter((each) => each !== null)
  const each = new Map(asked.map((threshold) => [threshold.id, sayThreshold(threshold, unit)]))
  const href = thresholdsHref(framework.code, indicator.code)
  return (
    <>
      {each.size === 0 ? 'No target is published and none is set locally' : [...each.values()].join('; ')} (
      <a href={href}>local thresholds</a>).
    </>
  )
}

function Together({ framework, indicator, together, rows, span, as, asAt }: IndicatorView) {
  const said = saySumOf(indicator, together)
  const who =
    rows.length === 1 ? 'The one provider that you see' : `The ${rows.length} providers that you see`
  if (together.providers === 0) return <>{who} have no figures yet.</>
  const href = aggregateHref(framework.code, indicator.code, span, { as, at: asAt })
  const facts = [said.weeks, said.counts, said.interval && `95% interval ${said.interval}`]
  return (
    <>
      {who} come together to{' '}
      <a className="app-figure__headline" href={href}>
        {said.headline}
      </a>{' '}
      ({facts.filter((fact) => fact !== undefined).join(', ')}).
      {Object.keys(together.figures).length === 0 && ` ${together.notes.join(' ')}`}
    </>
  )
}

interface RowsProps {
  readonly rows: readonly IndicatorRow[]
  readonly sayMore?: (row: IndicatorRow) => string
}

function Rows({ rows, sayMore }: RowsProps) {
  return rows.map((row, index) => (
    <Fragment key={row.providerCode}>
      {index > 0 && ', '}
      <a href={`#provider-${row.providerCode}`}>{row.providerCode}</a> {row.cell.said.headline}
      {sayMore && ` (${sayMore(row)})`}
    </Fragment>
  ))
}
