import { type Actor, can, isOfProvider } from '@/domain/access/actor'
import { returnHref } from '@/domain/addresses/returns'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay, sayWholePeriod } from '@/domain/periods/format'
import { standingOf } from '@/domain/periods/window'
import { returnId } from '@/domain/returns/quarterly-return'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { HomeTask } from './home-view'
import { statuses } from './statuses'

/** The returns that this person's provider has still to submit. */
export function listReturnTasks(
  actor: Actor,
  headers: readonly ReturnHeader[],
  at: Date,
): readonly HomeTask[] {
  return headers
    .filter((header) => isOfProvider(actor, header) && isToDo(header, at))
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .map((header) => toTask(actor, header, at))
}

/** A first submission while its quarter is open; a correction while its year is. */
function isToDo({ state, version, window }: ReturnHeader, at: Date): boolean {
  if (state !== 'draft') return false
  return version === 0 ? ['open', 'late'].includes(standingOf(window, at)) : at <= window.yearClosesAt
}

function toTask(actor: Actor, header: ReturnHeader, at: Date): HomeTask {
  const isLate = header.version === 0 && standingOf(header.window, at) === 'late'
  const isTheirs = can(actor, 'return:fill', header) || can(actor, 'return:submit', header)
  return {
    id: `task-${returnId(header)}`,
    title: `Quarterly return: ${sayWholePeriod(header.period)}`,
    hint: sayWhen(header, isLate),
    href: returnHref(returnId(header)),
    status: isLate ? statuses.late : isTheirs ? statuses.toDo : statuses.withColleagues,
  }
}

function sayWhen({ version, window }: ReturnHeader, isLate: boolean): string {
  if (version > 0)
    return `Being corrected: version ${version} is in force. Submit the correction by ${sayDay(window.yearClosesAt)}.`
  return isLate
    ? `Was due by ${sayDay(window.deadlineAt)}. It is accepted as late until ${sayDay(window.closesAt)}.`
    : `Submit by ${sayDay(window.deadlineAt)}.`
}
