import { sayDay, sayPeriod } from '@/domain/periods/format'
import type { Span } from '@/domain/periods/span'
import { InsetText } from '@/ui/inset-text'
import { listStillToCome } from '@/domain/returns/choose-span'
import type { ChosenSpan } from '@/operations/read/read-span'

interface Props extends ChosenSpan {
  /** The same page about another span. */
  readonly hrefOf: (span: Span) => string
}

/** That a later quarter is open or due, where what is shown is about an earlier one. */
export function StillToCome({ periods, span, at, hrefOf }: Props) {
  const later = listStillToCome(periods, span, at)
  if (later.length === 0) return null
  return (
    <InsetText>
      {later.map(({ period, deadlineAt, submitted, expected }) => (
        <p key={period}>
          {sayPeriod(period)} {at > deadlineAt ? 'was' : 'is open, and'} due by {sayDay(deadlineAt)}:{' '}
          <a href={hrefOf({ kind: 'quarter', period })}>
            {submitted} of {expected} returns received
          </a>
          .
        </p>
      ))}
    </InsetText>
  )
}
