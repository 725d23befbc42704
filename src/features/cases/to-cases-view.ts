import { caseHref } from '@/domain/addresses/cases'
import { type CaseKey, type OpenCase, stages } from '@/domain/cases/case'
import { caseId } from '@/domain/cases/case-id'
import { levels, sayApart, sayCaseSubject, sayStep } from '@/domain/cases/say-case'
import type { CaseSignal } from '@/domain/cases/signal'
import { daysLeft, sayDue } from '@/domain/periods/days-left'
import { sayDay } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import type { CasesRead } from '@/operations/read/list-signal-cases'

export interface CaseRow {
  readonly id: string
  readonly href: string
  readonly provider: string
  readonly what: string
  readonly level: string
  /** What it waits for, or what came of it. */
  readonly stage: string
  readonly days: string
  readonly isOverdue: boolean
}

export interface CasesView {
  /** `3 open cases, 1 overdue`. */
  readonly sentence: string
  readonly open: readonly CaseRow[]
  readonly proposed: readonly CaseRow[]
  readonly closed: readonly CaseRow[]
}

export function toCasesView({ at, open, closed, proposed, names }: CasesRead): CasesView {
  const rows = open.map((each) => ({ ...toRow(each, names), ...sayWaiting(each, at) }))
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length
  return {
    sentence: `${sayCount(open.length, 'open case')}${overdue > 0 ? `, ${overdue} overdue` : ''}.`,
    open: rows,
    proposed: proposed.map((each) => ({ ...toRow(each, names), stage: 'No case is opened' })),
    closed: closed.map((each) => {
      const last = each.steps.at(-1)
      return { ...toRow(each, names), stage: last ? `${sayStep(last)} on ${sayDay(last.taken.at)}` : '' }
    }),
  }
}

function toRow(key: CaseKey & CaseSignal, names: CasesRead['names']) {
  const { providerCode, level } = key
  return {
    id: caseId(key),
    href: caseHref(key),
    provider: `${providerCode} ${names.get(providerCode) ?? ''}`.trim(),
    what: sayCaseSubject(key),
    level: `${levels[level].name}: ${sayApart(key)}`,
    ...{ days: '', isOverdue: false },
  }
}

function sayWaiting({ stage, dueOn }: OpenCase, at: Date) {
  const { whose, does } = stages[stage]
  return {
    stage: `${whose === 'provider' ? 'Provider' : 'Commissioner'}: ${does}`,
    days: sayDue(dueOn, at),
    isOverdue: daysLeft(dueOn, at) < 0,
  }
}
