import { type Actor, can, isOfProvider } from '@/domain/access/actor'
import { reviewHref, signedOutcomeHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { compareNaturally } from '@/domain/natural-order'
import { dayAfter, daysLeft, sayDue } from '@/domain/periods/days-left'
import { isAnswered, isReviewed } from '@/domain/reviews/review-due'
import { sayCount } from '@/domain/say-count'
import type { HomeRead } from '@/operations/read/get-home'
import type { HomeGroup, HomeTask } from './home-view'
import { nameProvider } from './name-provider'
import { titleOf } from './own-providers'
import { statuses } from './statuses'

/** The reviews in which something is this person's to do: to review, to read a comment, or, at the provider, to comment on the facts. */
export function listReviewTasks(actor: Actor, read: HomeRead): HomeGroup {
  const tasks = read.declarations
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .flatMap((header) => [...reviewTask(actor, read, header), ...answerTask(actor, read, header)])
  return { heading: `${sayCount(tasks.length, 'review waits', 'reviews wait')} for you`, tasks }
}

/** Until the year's close: a version that no outcome is of, and a comment that came in its days. */
function reviewTask(actor: Actor, read: HomeRead, header: DeclarationHeader): readonly HomeTask[] {
  const { at, reviewDays } = read
  const { signedAt, reviewed: outcome, version, window } = header
  const isOpen = signedAt !== null && header.state === 'signed' && at <= window.yearClosesAt
  if (!isOpen || !can(actor, 'review:judge', header) || isOfProvider(actor, header)) return []
  const of = { version, outcome }
  const title = `${nameProvider(read, header.providerCode)}: declaration for ${header.year}`
  const task = { id: `review-${declarationId(header)}`, title, href: reviewHref(declarationId(header)) }
  if (isReviewed(of)) {
    const isRecent = outcome !== null && isAnswered(of) && daysLeft(outcome.answerBy, at) >= 0
    return isRecent
      ? [{ ...task, hint: 'The provider commented on the outcome.', status: statuses.toDo }]
      : []
  }
  const dueOn = dayAfter(signedAt, reviewDays)
  const status = daysLeft(dueOn, at) < 0 ? statuses.overdue : statuses.toDo
  return [
    {
      ...task,
      hint: `${outcome ? 'Signed anew: look again at what changed' : 'Review it'}. ${sayDue(dueOn, at)}.`,
      status,
    },
  ]
}

/** While the provider may comment, and has not. */
function answerTask(actor: Actor, read: HomeRead, header: DeclarationHeader): readonly HomeTask[] {
  const { reviewed, providerCode, year } = header
  if (!reviewed || reviewed.answers > 0 || daysLeft(reviewed.answerBy, read.at) < 0) return []
  if (!can(actor, 'review:answer', header)) return []
  return [
    {
      id: `outcome-${declarationId(header)}`,
      title: titleOf(actor, read, { title: `Read the outcome of your review for ${year}`, providerCode }),
      hint: `Comment if anything is not accurate. ${sayDue(reviewed.answerBy, read.at)}.`,
      href: signedOutcomeHref(declarationId(header)),
      status: statuses.toDo,
    },
  ]
}
