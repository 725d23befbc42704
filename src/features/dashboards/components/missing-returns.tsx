import { sayMoment, sayPeriod } from '@/domain/periods/format'
import { punctualityOf } from '@/domain/returns/compliance'
import { sayDue } from '@/domain/returns/timeliness'
import { Heading } from '@/ui/heading'
import { providerHref } from '@/domain/addresses/dashboards'
import type { Overview } from '../to-overview'

type Waiting = Overview['among'][number] & { readonly period: string; readonly standing: string }

/** The returns that are not there, before any that are: what is missing is the first thing to know. */
export function MissingReturns(overview: Pick<Overview, 'framework' | 'among' | 'periods' | 'span' | 'at'>) {
  const { framework, among, span } = overview
  const all = among.reduce((sum, { compliance }) => sum + compliance.quarters, 0)
  const waiting = listWaiting(overview)
  return (
    <section className="nhsuk-u-margin-bottom-6" aria-labelledby="not-received">
      <Heading id="not-received">Returns not received</Heading>
      {waiting.length === 0 ? (
        <p>{all === 1 ? 'The return was received.' : `All ${all} returns that were due were received.`}</p>
      ) : (
        <>
          <p>
            {waiting.length} of {all}. {span.kind === 'quarter' && sayDeadline(overview, span.period)}
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {waiting.map(({ providerCode, providerName, period, standing }) => (
              <li key={`${providerCode} ${period}`}>
                <a href={providerHref({ framework: framework.code, providerCode })}>
                  {providerCode} {providerName}
                </a>
                {span.kind === 'quarter' ? '' : `, ${period}`}: <strong>{standing}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Those without a submission: of a single quarter all, of longer spans only those whose deadline is over. */
function listWaiting({ among, span, at }: Parameters<typeof MissingReturns>[0]): readonly Waiting[] {
  return among.flatMap((row) =>
    row.returns.flatMap((quarter) => {
      const { period, state, deadlineAt } = quarter
      const punctuality = punctualityOf(quarter, at)
      const isWaiting =
        punctuality === 'overdue' || (punctuality === 'not-yet-due' && span.kind === 'quarter')
      if (!isWaiting || !deadlineAt) return []
      const standing = state === null ? 'no return was opened' : sayDue(deadlineAt, at).toLowerCase()
      return [{ ...row, period: sayPeriod(period).toLowerCase(), standing }]
    }),
  )
}

function sayDeadline({ periods, at }: Pick<Overview, 'periods' | 'at'>, quarter: string): string {
  const deadlineAt = periods.find(({ period }) => period === quarter)?.deadlineAt
  return deadlineAt ? `The deadline ${at > deadlineAt ? 'was' : 'is'} ${sayMoment(deadlineAt)}.` : ''
}
