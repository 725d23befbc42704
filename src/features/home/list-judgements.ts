import { type Actor, can } from '@/domain/access/actor'
import { receiptHref } from '@/domain/addresses/returns'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import { returnId } from '@/domain/returns/quarterly-return'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { HomeRead } from '@/operations/read/get-home'
import type { HomeGroup, HomeTask } from './home-view'
import { nameProvider } from './name-provider'
import { statuses } from './statuses'
import { sayCount } from '@/domain/say-count'

type Submitted = ReturnHeader & { readonly submitted: NonNullable<ReturnHeader['submitted']> }

/** The submitted returns that wait for this person to accept them or to ask for a correction: the oldest first. */
export function listJudgements(actor: Actor, read: HomeRead): HomeGroup {
  const { headers, at } = read
  const tasks = headers
    .flatMap((header) => (waits(actor, header, at) ? [header] : []))
    .toSorted(
      (left, right) =>
        Number(left.submitted.at) - Number(right.submitted.at) ||
        compareNaturally(left.providerCode, right.providerCode),
    )
    .map((header) => toTask(header, nameProvider(read, header.providerCode)))
  const heading = `${sayCount(tasks.length, 'return waits', 'returns wait')} for your decision`
  return { heading, tasks }
}

function waits(actor: Actor, header: ReturnHeader, at: Date): header is Submitted {
  return (
    header.state === 'submitted' &&
    header.submitted !== null &&
    at <= header.window.yearClosesAt &&
    can(actor, 'return:judge', header)
  )
}

function toTask(header: Submitted, provider: string): HomeTask {
  const { period, version, submitted, window } = header
  const which = version > 1 ? `Correction (version ${version}) submitted` : 'Submitted'
  return {
    id: `judge-${returnId(header)}`,
    title: `${provider}: ${sayPeriod(period)}`,
    hint: `${which} on ${sayDay(submitted.at)}${submitted.late ? ', late' : ''}. Accept it or ask for a correction by ${sayDay(window.yearClosesAt)}.`,
    href: receiptHref(returnId(header)),
    status: statuses.toDo,
  }
}
