import { sayDay } from '@/domain/periods/format'
import { standingOf } from '@/domain/periods/window'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { windowFindings } from '@/domain/returns/window-findings'

/** Whether a draft can be submitted at `at`, and until when; where it cannot, what the rules say of that, with the remedy. */
export function sayUntilWhen(
  { current, window, extendedUntil }: Pick<ReturnRecord, 'current' | 'window' | 'extendedUntil'>,
  at: Date,
): { readonly isOpen: boolean; readonly when: string } {
  const [stop] = windowFindings(current, window, at, extendedUntil)
  if (stop) return { isOpen: false, when: `${stop.message}.` }
  const isOpen = true
  if (current.version > 0)
    return { isOpen, when: `Submit the correction by ${sayDay(window.yearClosesAt)}, when the year closes.` }
  const deadline = sayDay(window.deadlineAt)
  if (standingOf(window, at, extendedUntil) === 'open') return { isOpen, when: `Submit by ${deadline}.` }
  const closes = sayDay(extendedUntil ?? window.closesAt)
  return {
    isOpen,
    when: `The deadline was ${deadline}. A first submission is accepted as late until ${closes}.`,
  }
}
