import { type Actor, can } from '@/domain/access/actor'
import { declarationHref, signingHref } from '@/domain/addresses/declarations'
import { declarationId } from '@/domain/declarations/declaration'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { type DraftProgress, whoseTurn } from '@/domain/home/whose-turn'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay, sayYear } from '@/domain/periods/format'
import { standingOf } from '@/domain/periods/window'
import type { HomeRead } from '@/operations/read/get-home'
import { declarationWords } from '@/features/draft/say-refusal'
import { markTurn, sayProgress } from './draft-task'
import type { TurnTask } from './home-view'
import { titleOf } from './own-providers'
import { statuses } from './statuses'

/** The declarations that this person's provider has still to sign, with whose turn each is. */
export function listDeclarationTasks(actor: Actor, read: HomeRead): readonly TurnTask[] {
  return read.declarations
    .flatMap((header) => (header.progress ? [{ ...header, progress: header.progress }] : []))
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .map((header) => toTask(actor, read, header, header.progress))
}

function toTask(actor: Actor, read: HomeRead, header: DeclarationHeader, progress: DraftProgress): TurnTask {
  const { year, window, version, providerCode } = header
  const isLate = version === 0 && standingOf(window, read.at) === 'late'
  const maySign = can(actor, 'declaration:sign', header)
  const turn = whoseTurn(progress, {
    mayFill: can(actor, 'declaration:fill', header),
    mayClose: maySign && !progress.isOwnWork,
  })
  const id = declarationId(header)
  const mine = maySign && progress.isOwnWork ? ' You changed it, so another executive signs it.' : ''
  return {
    turn,
    id: `task-${id}`,
    title: titleOf(actor, read, {
      title: `Annual self-declaration: ${year} (${sayYear(year)})`,
      providerCode,
    }),
    hint: `${sayProgress(progress, turn, declarationWords)}${mine} ${sayWhen(header, isLate)}`,
    href: progress.isReady && turn !== 'fill' ? signingHref(id) : declarationHref(id),
    status: markTurn(turn, isLate, statuses.readyToSign),
  }
}

function sayWhen({ version, window }: DeclarationHeader, isLate: boolean): string {
  if (version > 0)
    return `Being corrected: version ${version} is in force. An executive signs the correction by ${sayDay(window.yearClosesAt)}.`
  return isLate
    ? `Was to be signed by ${sayDay(window.deadlineAt)}. It is accepted as late until ${sayDay(window.closesAt)}.`
    : `An executive signs it by ${sayDay(window.deadlineAt)}.`
}
