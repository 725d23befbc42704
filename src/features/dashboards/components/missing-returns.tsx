import { sayMoment } from '@/domain/periods/format'
import { sayDue } from '@/domain/returns/timeliness'
import { Heading } from '@/ui/heading'
import { providerHref } from '../addresses'
import type { Overview, OverviewRow } from '../get-overview'

/** The returns that are not there, before any that are: what is missing is the first thing to know. */
export function MissingReturns({ rows, period, at }: Pick<Overview, 'rows' | 'period' | 'at'>) {
  const waiting = rows.filter(({ submitted }) => !submitted)
  return (
    <section className="nhsuk-u-margin-bottom-6" aria-labelledby="not-received">
      <Heading id="not-received">Returns not received</Heading>
      {waiting.length === 0 ? (
        <p>{rows.length === 1 ? 'The return was received.' : `All ${rows.length} returns were received.`}</p>
      ) : (
        <>
          <p>
            {waiting.length} of {rows.length}. The deadline {at > period.deadlineAt ? 'was' : 'is'}{' '}
            {sayMoment(period.deadlineAt)}.
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {waiting.map((row) => (
              <li key={row.providerCode}>
                <a href={providerHref(row.providerCode)}>
                  {row.providerCode} {row.providerName}
                </a>
                : <strong>{standing(row, period, at)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function standing({ state }: OverviewRow, { deadlineAt }: Overview['period'], at: Date): string {
  return state === null ? 'no return was opened for this quarter' : sayDue(deadlineAt, at).toLowerCase()
}
