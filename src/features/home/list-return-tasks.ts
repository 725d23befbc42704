import { type Actor, can } from '@/domain/access/actor'
import { checkHref, returnHref } from '@/domain/addresses/returns'
import { type DraftProgress, type Turn, whoseTurn } from '@/domain/home/whose-turn'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay, sayWholePeriod } from '@/domain/periods/format'
import { standingOf } from '@/domain/periods/window'
import { returnId } from '@/domain/returns/quarterly-return'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { HomeRead } from '@/operations/read/get-home'
import { returnWords } from '@/features/draft/say-refusal'
import { markTurn, sayProgress } from './draft-task'
import type { TurnTask } from './home-view'
import { titleOf } from './own-providers'
import { statuses } from './statuses'

/** The returns that this person's provider has still to submit, with whose turn each is. */
export function listReturnTasks(actor: Actor, read: HomeRead): readonly TurnTask[] {
  return read.headers
    .flatMap((header) => (header.progress ? [{ ...header, progress: header.progress }] : []))
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .map((header) => toTask(actor, read, header, header.progress))
}

function toTask(actor: Actor, read: HomeRead, header: ReturnHeader, progress: DraftProgress): TurnTask {
  const isLate = header.version === 0 && standingOf(header.window, read.at) === 'late'
  const turn = whoseTurn(progress, {
    mayFill: can(actor, 'return:fill', header),
    mayClose: can(actor, 'return:submit', header),
  })
  const id = returnId(header)
  return {
    turn,
    id: `task-${id}`,
    title: titleOf(actor, read, {
      title: `Quarterly return: ${sayWholePeriod(header.period)}`,
      providerCode: header.providerCode,
    }),
    hint: `${sayProgress(progress, turn, returnWords)} ${sayWhen(header, isLate, turn)}`,
    href: progress.isReady && turn !== 'fill' ? checkHref(id) : returnHref(id),
    status: markTurn(turn, isLate, statuses.readyToSubmit),
  }
}

function sayWhen({ version, window }: ReturnHeader, isLate: boolean, turn: Turn): string {
  const closes = sayDay(window.yearClosesAt)
  if (version > 0)
    return `Being corrected: version ${version} is in force. ${turn === 'others' ? `The correction is submitted by ${closes}.` : `Submit the correction by ${closes}.`}`
  if (isLate)
    return `Was due by ${sayDay(window.deadlineAt)}. It is accepted as late until ${sayDay(window.closesAt)}.`
  return turn === 'others'
    ? `Due by ${sayDay(window.deadlineAt)}.`
    : `Submit by ${sayDay(window.deadlineAt)}.`
}
