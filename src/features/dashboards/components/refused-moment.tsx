import { sayDay } from '@/domain/periods/format'
import type { RefusedMoment as Refused } from '@/operations/read/check-moment'
import { Heading } from '@/ui/heading'
import { AsAtForm } from './as-at-form'

interface Props extends Refused {
  /** The same page as it is now. */
  readonly hrefNow: string
}

/** Why a page cannot be shown as it was at the moment that was asked for, and how to ask for another. */
export function RefusedMoment({ reason, began, hrefNow }: Props) {
  return (
    <>
      <Heading level={1}>That date cannot be shown</Heading>
      <p>{sayWhy(reason, began)}</p>
      <p>
        <a href={hrefNow}>Show it as it is now</a>, or choose another date.
      </p>
      <AsAtForm hrefNow={hrefNow} at={null} isOpen />
    </>
  )
}

function sayWhy(reason: Refused['reason'], began: Date | null): string {
  switch (reason) {
    case 'malformed':
      return 'There is no such date. Write a day like 2026-07-17, or a minute in London like 2026-07-17T14:05.'
    case 'repeated':
      return 'The address names more than one date. Name one.'
    case 'future':
      return 'That moment is still to come. A day can be shown once it is over in London; for today, show it as it is now.'
    case 'before-service':
      return began
        ? `The service began on ${sayDay(began)}. Nothing was on record before that.`
        : 'The service has not begun. Nothing is on record yet.'
  }
}
