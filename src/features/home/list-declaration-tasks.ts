import { type Actor, can, isOfProvider } from '@/domain/access/actor'
import { declarationHref } from '@/domain/addresses/declarations'
import { declarationId } from '@/domain/declarations/declaration'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay, sayYear } from '@/domain/periods/format'
import { standingOf } from '@/domain/periods/window'
import type { HomeTask } from './home-view'
import { statuses } from './statuses'

/** The declarations that this person's provider has still to sign. */
export function listDeclarationTasks(
  actor: Actor,
  headers: readonly DeclarationHeader[],
  at: Date,
): readonly HomeTask[] {
  return headers
    .filter((header) => isOfProvider(actor, header) && isToDo(header, at))
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .map((header) => toTask(actor, header, at))
}

/** A first signature while the window is open; a correction while the year is. */
function isToDo({ state, version, window }: DeclarationHeader, at: Date): boolean {
  return (
    state === 'draft' && at >= window.opensAt && at <= (version === 0 ? window.closesAt : window.yearClosesAt)
  )
}

function toTask(actor: Actor, header: DeclarationHeader, at: Date): HomeTask {
  const { year, window, version } = header
  const isLate = version === 0 && standingOf(window, at) === 'late'
  const isTheirs = can(actor, 'declaration:fill', header) || can(actor, 'declaration:sign', header)
  return {
    id: `task-${declarationId(header)}`,
    title: `Annual self-declaration: ${year} (${sayYear(year)})`,
    hint: sayWhen(header, isLate),
    href: declarationHref(declarationId(header)),
    status: isLate ? statuses.late : isTheirs ? statuses.toDo : statuses.withColleagues,
  }
}

function sayWhen({ version, window }: DeclarationHeader, isLate: boolean): string {
  if (version > 0)
    return `Being corrected: version ${version} is in force. An executive signs the correction by ${sayDay(window.yearClosesAt)}.`
  return isLate
    ? `Was to be signed by ${sayDay(window.deadlineAt)}. It is accepted as late until ${sayDay(window.closesAt)}.`
    : `An executive signs it by ${sayDay(window.deadlineAt)}.`
}
