import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { sayDay, sayPeriod, saySpan } from '@/domain/periods/format'
import { standingOf } from '@/domain/periods/window'
import { findingsOf } from '@/domain/returns/findings'
import { type SectionStatus, progressOf } from '@/domain/returns/progress'
import { type ReturnState, parseReturnId, returnId } from '@/domain/returns/quarterly-return'
import { findReturn } from '@/server/db/returns'
import { withActor } from '@/server/db/transaction'
import { listProvidersInScope } from '@/server/db/providers'
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
  }[]
  readonly errors: number
  readonly maySubmit: boolean
}

/** The task list of a return, or null when it is not there or not this person's to work on. */
export async function getTaskList(actor: Actor, id: string): Promise<TaskListView | null> {
  const key = parseReturnId(id)
  if (!key) return null
  const scope = reachOf(actor, 'return:read-draft')
  return withActor(actor, async ({ tx, at }) => {
    const file = await findReturn(tx, framework.code, scope, key)
    if (!file) return null
    const { current, window } = file
    const provider = (await listProvidersInScope(tx, framework.code)).find(
      ({ code }) => code === key.providerCode,
    )
    const findings = findingsOf({ ...file, framework }, current, current.answers)
    return {
      returnId: returnId(current),
      provider: provider?.name ?? current.providerCode,
      period: `${sayPeriod(current.period)} (${saySpan(current.period)})`,
      state: current.state,
      version: current.version,
      deadline: sayDay(window.deadlineAt),
      closes: sayDay(window.closesAt),
      isLate: standingOf(window, at, file.extendedUntil) !== 'open',
      dataCut: sayDay(new Date(`${window.dataCutOn}T12:00:00Z`)),
      lastSaved: saySaved(current),
      leads: [
        ...(provider?.providerLead ? [{ role: 'Provider lead', name: provider.providerLead }] : []),
        ...(provider?.commissionerLead
          ? [{ role: 'Commissioner lead', name: provider.commissionerLead }]
          : []),
      ],
      sections: progressOf({ ...file, framework }, current, current.answers, findings).map(
        ({ section, status, errors }) => ({ code: section.code, title: section.title, status, errors }),
      ),
      errors: findings.filter(({ severity }) => severity === 'error').length,
      maySubmit: can(actor, 'return:submit', current),
    }
  })
}
