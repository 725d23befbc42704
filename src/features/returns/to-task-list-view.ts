import { type Actor, can } from '@/domain/access/actor'
import { sayLead } from '@/domain/access/say-lead'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { sayDate, sayWholePeriod } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import type { SectionStatus } from '@/domain/returns/progress'
import { type ReturnState, returnId } from '@/domain/returns/quarterly-return'
import { linesToReportNothing, reportNothing } from '@/domain/returns/report-nothing'
import { returnForm } from '@/domain/returns/return-form'
import type { ReturnRecord } from '@/domain/returns/return-record'
import type { TaskListRead } from '@/operations/read/get-task-list'
import { type CorrectionView, sayCorrection } from './say-correction'
import { sayHandover } from '@/features/draft/say-handover'
import { returnWords } from '@/features/draft/say-refusal'
import { mayWithdraw } from '@/domain/returns/may-withdraw'
import { saySaved } from '@/features/draft/say-saved'
import { sayWhoCorrects } from '@/features/draft/say-who-corrects'
import { sayUntilWhen } from './say-until-when'

export interface TaskListView {
  readonly returnId: string
  readonly provider: string
  readonly period: string
  readonly state: ReturnState
  readonly version: number
  /** Whether the draft can be submitted today, and until when; else what to do about it. */
  readonly isOpen: boolean
  readonly when: string
  readonly dataCut: string
  readonly lastSaved: string | null
  readonly leads: readonly { readonly role: string; readonly name: string }[]
  readonly sections: readonly {
    readonly code: string
    readonly title: string
    readonly status: SectionStatus
    readonly errors: number
    readonly toExplain: number
  }[]
  readonly maySubmit: boolean
  /** True while somebody may open the submitted return again, and this person is one of them. */
  readonly mayReopen: boolean
  readonly correction: CorrectionView | null
  /** Whether this person may withdraw it. */
  readonly mayWithdraw: boolean
  /** What was said when the draft was handed on as it stands. */
  readonly handover: string | null
  /** Who corrects it, for whoever may not. */
  readonly whoCorrects: string
  /** Offered while nothing was said of any line: how many there are, and whether it must be said why there was nobody. */
  readonly nothing: { readonly lines: number; readonly asks: boolean; readonly revision: number } | null
}

/** The task list of a return. */
export function toTaskListView(actor: Actor, read: TaskListRead): TaskListView {
  const { record, provider, progress, at } = read
  const { current } = record
  return {
    returnId: returnId(current),
    ...{ state: current.state, version: current.version, lastSaved: saySaved(current.saved) },
    provider: provider?.name ?? current.providerCode,
    leads: leadsOf(provider),
    maySubmit: can(actor, 'return:submit', current),
    handover: sayHandover(current, record.handover, returnWords),
    ...toCorrection(actor, record, at),
    ...toTimes(record, at),
    nothing: can(actor, 'return:fill', current) ? toNothing(read) : null,
    sections: progress.map(({ section: { code, title }, ...progress }) => ({ code, title, ...progress })),
  }
}

function toCorrection(actor: Actor, file: ReturnRecord, at: Date) {
  const { current, window } = file
  const isOpen = current.state !== 'draft' && at <= window.yearClosesAt
  return {
    mayReopen: isOpen && can(actor, 'return:reopen', current),
    correction: sayCorrection(file),
    mayWithdraw: mayWithdraw(actor, file),
    whoCorrects: sayWhoCorrects(window.yearClosesAt, at),
  }
}

function toNothing({ framework, record, at }: TaskListRead): TaskListView['nothing'] {
  const rulebook = { ...record, framework }
  const { current } = record
  const codes = linesToReportNothing(rulebook, current)
  if (codes.length === 0) return null
  const asks = !reportNothing(returnForm(rulebook, at), current, codes, null).ok
  return { lines: codes.length, asks, revision: current.revision }
}

function leadsOf(provider: ProviderInScope | null): TaskListView['leads'] {
  const named = (['provider', 'commissioner'] as const).map((side) => ({
    role: side === 'provider' ? 'Provider lead' : 'Commissioner lead',
    name: sayLead(provider?.leads ?? [], side),
  }))
  return named.filter(({ name }) => name !== '')
}

function toTimes(record: ReturnRecord, at: Date) {
  const { current, window } = record
  const dataCut = parseIsoDate(window.dataCutOn)
  return {
    period: sayWholePeriod(current.period),
    ...sayUntilWhen(record, at),
    dataCut: dataCut ? sayDate(dataCut) : window.dataCutOn,
  }
}
