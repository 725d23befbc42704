import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { framework } from '@/domain/catalogue'
import { sayDate, sayDay, sayPeriod, saySpan } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import { standingOf } from '@/domain/periods/window'
import { draftFindings } from '@/domain/returns/draft-findings'
import { type SectionStatus, progressOf } from '@/domain/returns/progress'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { type ReturnState, returnId } from '@/domain/returns/quarterly-return'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { findReturn } from '@/server/db/returns'
import { withActor } from '@/server/db/transaction'
import { listProvidersInScope } from '@/server/db/providers'
import { type CorrectionView, sayCorrection } from './say-correction'
import { saySaved } from './say-saved'

export interface TaskListView {
  readonly returnId: string
  readonly provider: string
  readonly period: string
  readonly state: ReturnState
  readonly version: number
  readonly deadline: string
  readonly closes: string
  readonly isLate: boolean
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
  readonly yearCloses: string
}

/** The task list of a return, or null when it is not there or not this person's to work on. */
export async function getTaskList(actor: Actor, id: string): Promise<TaskListView | null> {
  const key = parseReturnId(id)
  if (!key) return null
  return withActor(actor, async ({ tx, at }) => {
    const file = await findReturn(tx, framework.code, reachOf(actor, 'return:read-draft'), key)
    if (!file) return null
    const providers = await listProvidersInScope(tx, framework.code)
    const provider = providers.find(({ code }) => code === key.providerCode)
    return {
      provider: provider?.name ?? key.providerCode,
      leads: leadsOf(provider),
      maySubmit: can(actor, 'return:submit', key),
      ...toCorrection(actor, file, at),
      ...toTimes(file, at),
      ...toProgress(file, at),
    }
  })
}

function toCorrection(actor: Actor, file: ReturnRecord, at: Date) {
  const { current, window } = file
  const isOpen = current.state !== 'draft' && at <= window.yearClosesAt
  return {
    mayReopen: isOpen && can(actor, 'return:reopen', current),
    correction: sayCorrection(file),
    yearCloses: sayDay(window.yearClosesAt),
  }
}

function leadsOf(provider: ProviderInScope | undefined): TaskListView['leads'] {
  const { providerLead, commissionerLead } = provider ?? {}
  return [
    ...(providerLead ? [{ role: 'Provider lead', name: providerLead }] : []),
    ...(commissionerLead ? [{ role: 'Commissioner lead', name: commissionerLead }] : []),
  ]
}

function toTimes({ current, window, extendedUntil }: ReturnRecord, at: Date) {
  const dataCut = parseIsoDate(window.dataCutOn)
  return {
    period: `${sayPeriod(current.period)} (${saySpan(current.period)})`,
    deadline: sayDay(window.deadlineAt),
    closes: sayDay(extendedUntil ?? window.closesAt),
    isLate: standingOf(window, at, extendedUntil) !== 'open',
    dataCut: dataCut ? sayDate(dataCut) : window.dataCutOn,
  }
}

function toProgress(file: ReturnRecord, at: Date) {
  const { current } = file
  const rulebook = { ...file, framework }
  const findings = draftFindings(rulebook, current, current.answers, at)
  const progress = progressOf(rulebook, current, current.answers, findings)
  return {
    returnId: returnId(current),
    state: current.state,
    version: current.version,
    lastSaved: saySaved(current),
    sections: progress.map(({ section: { code, title }, ...progress }) => ({ code, title, ...progress })),
  }
}
