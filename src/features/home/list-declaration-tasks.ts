import { type Actor, can, isOfProvider, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { declarationId } from '@/domain/declarations/declaration'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay, sayYear } from '@/domain/periods/format'
import { standingOf } from '@/domain/periods/window'
import type { Transaction } from '@/server/db/client'
import { type DeclarationHeader, listDeclarationHeaders } from '@/server/db/declaration-headers'
import type { HomeTask, ReceivedView } from './home-view'

/** The declarations that this person's provider has still to sign, and how many those who receive them have. */
export async function listDeclarationTasks(
  tx: Transaction,
  actor: Actor,
  at: Date,
): Promise<{ tasks: readonly HomeTask[]; received: ReceivedView | null }> {
  const scope = reachOf(actor, 'declaration:read-signed')
  if (scope !== 'all' && scope.length === 0) return { tasks: [], received: null }
  const headers = await listDeclarationHeaders(tx, framework.code, scope)
  const open = headers.filter(({ window }) => at >= window.opensAt && at <= window.closesAt)
  return {
    tasks: headers
      .filter((header) => isOfProvider(actor, header) && isToDo(header, at))
      .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
      .map((header) => toTask(actor, header, at)),
    received: sayReceived(
      open.filter((header) => !isOfProvider(actor, header)),
      at,
    ),
  }
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
  return {
    id: declarationId(header),
    title: `Annual self-declaration: ${year} (${sayYear(year)})`,
    hint: sayWhen(header, isLate),
    href: `/declarations/${declarationId(header)}`,
    isLate,
    isTheirs: can(actor, 'declaration:fill', header) || can(actor, 'declaration:sign', header),
  }
}

function sayWhen({ version, window }: DeclarationHeader, isLate: boolean): string {
  if (version > 0)
    return `Being corrected: version ${version} is in force. An executive signs the correction by ${sayDay(window.yearClosesAt)}.`
  return isLate
    ? `Was to be signed by ${sayDay(window.deadlineAt)}. It is accepted as late until ${sayDay(window.closesAt)}.`
    : `An executive signs it by ${sayDay(window.deadlineAt)}.`
}

function sayReceived(open: readonly DeclarationHeader[], at: Date): ReceivedView | null {
  const [first] = open
  if (!first) return null
  const were = standingOf(first.window, at) === 'late' ? 'were' : 'are'
  return {
    period: `${first.year} (${sayYear(first.year)})`,
    deadline: `They ${were} due by ${sayDay(first.window.deadlineAt)}.`,
    count: open.filter(({ version }) => version > 0).length,
    of: open.length,
    href: '/declarations',
  }
}
