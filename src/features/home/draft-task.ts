import { isHandedBack } from '@/domain/forms/handover'
import { type DraftProgress, type Turn, isTold } from '@/domain/home/whose-turn'
import { sayMoment } from '@/domain/periods/format'
import type { HandedWords } from '@/features/draft/say-refusal'
import type { HomeTask } from './home-view'
import { statuses } from './statuses'

/** How far a draft is and whose turn it is: `All 7 sections are complete. Sam Okafor says that it is ready to submit, …`. */
export function sayProgress(draft: DraftProgress, turn: Turn, { pages, close, closer }: HandedWords): string {
  const { done, handover, saved } = draft
  if (handover && isHandedBack(draft, handover))
    return `Handed back by ${handover.handed.name} on ${sayMoment(handover.handed.at)}: “${handover.comment ?? ''}”`
  if (!draft.isReady) return saved ? `${done} of ${draft.pages} ${pages} complete.` : 'Not begun yet.'
  const complete = `All ${draft.pages} ${pages} are complete.`
  if (handover && isTold(draft))
    return `${complete} ${handover.handed.name} told ${closer} on ${sayMoment(handover.handed.at)} that it is ready to ${close}.`
  const finished = saved ? ` ${saved.name} finished it on ${sayMoment(saved.at)}.` : ''
  const next = {
    close: `It is ready for you to check and ${close}.`,
    tell: `Tell ${closer} that it is ready to ${close}.`,
    others: `It is ready for ${closer} to ${close}.`,
    fill: '',
  }
  return `${complete}${finished} ${next[turn]}`.trim()
}

/** How a task is marked: what is ready says so, and what is late says so while somebody has still to fill it in. */
export function markTurn(turn: Turn, isLate: boolean, ready: HomeTask['status']): HomeTask['status'] {
  if (turn === 'close') return ready
  if (turn === 'tell') return statuses.complete
  if (turn === 'others') return statuses.withColleagues
  return isLate ? statuses.late : statuses.toDo
}
