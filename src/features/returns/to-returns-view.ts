import { type Actor, can } from '@/domain/access/actor'
import { receiptHref, returnHref } from '@/domain/addresses/returns'
import { worksheetHref } from '@/domain/addresses/worksheet'
import { sayDay, sayMoment, sayPeriod, saySpan } from '@/domain/periods/format'
import { type WindowStanding, standingOf } from '@/domain/periods/window'
import { compareNaturally } from '@/domain/natural-order'
import { returnId } from '@/domain/returns/quarterly-return'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { ReturnsRead } from '@/operations/read/list-returns'
import { type AskedReturns, choicesOf, narrowReturns } from './narrow-returns'

export interface ReturnRow {
  readonly returnId: string
  readonly provider: string
  readonly period: string
  readonly span: string
  readonly status: string
  readonly detail: string
  readonly href: string | null
  /** The same return blank, to be printed, while its figures are still to be collected. */
  readonly blankHref: string | null
  /** True while something is to be done about it. */
  readonly isDue: boolean
}

/** The returns that were asked for, what else could be, and of how many. */
export interface ReturnsView {
  readonly framework: string
  readonly asked: AskedReturns
  readonly choices: ReturnType<typeof choicesOf>
  readonly of: number
  /** Newest first; null where the address names a provider, a period or a state that there is not. */
  readonly rows: readonly ReturnRow[] | null
}

/** The returns that this person may see, as they were asked for. */
export function toReturnsView(
  actor: Actor,
  { framework, headers, at }: ReturnsRead,
  asked: AskedReturns,
): ReturnsView {
  const rows = narrowReturns(headers, asked)
    ?.toSorted(newestFirst)
    .map((header) => toRow(actor, header, at))
  const shown = { asked, choices: choicesOf(headers), of: headers.length, rows: rows ?? null }
  return { framework: framework.code, ...shown }
}

function newestFirst(left: ReturnHeader, right: ReturnHeader): number {
  const byPeriod = left.period < right.period ? 1 : left.period > right.period ? -1 : 0
  return byPeriod || compareNaturally(left.providerCode, right.providerCode)
}

function toRow(actor: Actor, header: ReturnHeader, at: Date): ReturnRow {
  const id = returnId(header)
  const standing = standingOf(header.window, at)
  const isDraft = header.state === 'draft'
  const isCorrection = isDraft && header.version > 0
  const mayOpen = can(actor, 'return:read-draft', header)
  const isDue = isCorrection ? at <= header.window.yearClosesAt : isDraft && standing !== 'closed'
  const receipt = header.submitted ? receiptHref(id) : null
  return {
    returnId: id,
    provider: header.providerCode,
    period: sayPeriod(header.period),
    span: saySpan(header.period),
    ...sayHow(header, standing),
    href: isDraft && mayOpen ? returnHref(id) : receipt,
    blankHref: isDue && mayOpen ? worksheetHref(id) : null,
    isDue,
  }
}

function sayHow(header: ReturnHeader, standing: WindowStanding) {
  const { state, version, window } = header
  if (state !== 'draft') return saySubmitted(header)
  if (version === 0) return sayDraft(header, standing)
  return {
    status: `Being corrected: version ${version} is in force`,
    detail: `The correction can be submitted until ${sayDay(window.yearClosesAt)}`,
  }
}

function sayDraft({ window, savedAt }: ReturnHeader, standing: WindowStanding) {
  const begun = savedAt ? 'In progress' : 'Not started'
  switch (standing) {
    case 'not-yet-open':
      return { status: 'Not open yet', detail: `Opens on ${sayDay(window.opensAt)}` }
    case 'open':
      return { status: begun, detail: `Due by ${sayDay(window.deadlineAt)}` }
    case 'late':
      return {
        status: `${begun}, late`,
        detail: `Was due by ${sayDay(window.deadlineAt)}. Can still be submitted until ${sayDay(window.closesAt)}`,
      }
    case 'closed':
      return { status: 'Not received', detail: `Closed on ${sayDay(window.closesAt)}` }
  }
}

function saySubmitted({ state, submitted, version }: ReturnHeader) {
  const when = submitted && `Version ${version}, by ${submitted.byName} on ${sayMoment(submitted.at)}`
  const late = submitted?.late ? ', late' : ''
  return { status: `${state === 'accepted' ? 'Accepted' : 'Submitted'}${late}`, detail: when ?? '' }
}
