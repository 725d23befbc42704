import { receivedHref } from '@/domain/addresses/dashboards'
import { returnsHref } from '@/domain/addresses/returns'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import { financialYearOf } from '@/domain/periods/period'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { sayDue, sayReceived } from '@/domain/returns/timeliness'
import { NEWEST_QUARTERS } from '../newest-quarters'
import type { ProviderView } from '../to-provider-view'

/** A shape for each standing, so that colour is never needed. */
const shapes = {
  accepted: { sign: '✔', text: 'on time, accepted' },
  'on-time': { sign: '●', text: 'on time' },
  late: { sign: '◐', text: 'late' },
  overdue: { sign: '!', text: 'not received, late' },
  'not-due': { sign: '·', text: 'not due yet' },
} as const

type Props = Pick<ProviderView, 'returns' | 'at' | 'made' | 'framework' | 'provider'>

/** How returns stand as one strip of shapes, the earliest first, each leading to what came of it and when; of many the newest. */
export function ReturnsStrip({ returns, at, made, framework, provider }: Props) {
  const earliestFirst = returns.slice(0, NEWEST_QUARTERS).toReversed()
  const earlier = returns.length - earliestFirst.length
  return (
    <>
      <ol className="app-returns" aria-label="Returns, the earliest first">
        {earliestFirst.map((header, index) => (
          <li key={header.period}>
            <a
              href={receivedHref(header, { kind: 'quarter', period: header.period }, undefined, made.asAt)}
              title={sayReturn(header, at)}
              className={`app-returns__shape app-returns__shape--${standingOf(header, at)}`}
            >
              <span aria-hidden="true">{shapes[standingOf(header, at)].sign}</span>
              <span className="nhsuk-u-visually-hidden">{sayReturn(header, at)}</span>
            </a>
            <span className="app-returns__period" aria-hidden="true">
              {header.period.slice(-2)}
              {isFirstOfYear(earliestFirst, index) && <b>{financialYearOf(header.period).slice(2)}</b>}
            </span>
          </li>
        ))}
      </ol>
      <p className="app-row__small">
        {Object.values(shapes)
          .map(({ sign, text }) => `${sign} ${text}`)
          .join('   ')}
        . A number beside it is the version, where there was more than one.
      </p>
      {earlier > 0 && (
        <p>
          The newest {earliestFirst.length} of {returns.length} returns.{' '}
          <a href={returnsHref(framework.code, { provider: provider.code })}>
            List of every return of {provider.code}
          </a>
        </p>
      )}
    </>
  )
}

function isFirstOfYear(returns: readonly ReturnHeader[], index: number): boolean {
  const [own, before] = [returns[index], returns[index - 1]]
  return own !== undefined && (!before || financialYearOf(own.period) !== financialYearOf(before.period))
}

function standingOf({ submitted, state, window }: ReturnHeader, at: Date): keyof typeof shapes {
  if (!submitted) return at > window.deadlineAt ? 'overdue' : 'not-due'
  if (submitted.late) return 'late'
  return state === 'accepted' ? 'accepted' : 'on-time'
}

/** `Quarter 1 of 2026-27: late by 3 days, version 2 on 17 July 2026 by Ann Lead, accepted`. */
function sayReturn({ period, submitted, state, version, window }: ReturnHeader, at: Date): string {
  if (!submitted) return `${sayPeriod(period)}: not received, ${sayDue(window.deadlineAt, at).toLowerCase()}`
  const standing = submitted.late ? sayReceived(submitted).toLowerCase() : 'on time'
  const since = state === 'accepted' ? ', accepted' : state === 'draft' ? ', being corrected' : ''
  return `${sayPeriod(period)}: ${standing}, version ${version} on ${sayDay(submitted.at)} by ${submitted.byName}${since}`
}
