import { daysLeft } from '../periods/days-left'
import { sayIsoDay, sayPeriod } from '../periods/format'
import type { CaseKey, CaseLevel, CaseStanding, CaseStep, Stage } from './case'
import { type CaseSignal, sayOverTimeMethod } from './signal'

/** The levels by name, and the limit of all beyond which each lies. */
export const levels: Readonly<Record<CaseLevel, { readonly name: string; readonly limit: string }>> = {
  alert: { name: 'Alert', limit: '95%' },
  alarm: { name: 'Alarm', limit: '99.8%' },
}

/** Where an alarm or an alert lies: `beyond 99.8% on the worse side`; over time by what its rule says. */
export function sayApart({ level, method }: CaseSignal): string {
  return sayOverTimeMethod(method) ?? `beyond ${levels[level].limit} on the worse side`
}

/** What a case is about: `106 of Quarter 2 of 2026-27`. */
export function sayCaseSubject({ indicator, period }: Pick<CaseKey, 'indicator' | 'period'>): string {
  return `${indicator} of ${sayPeriod(period)}`
}

const AWAITED: Readonly<Record<Stage, string>> = {
  check: 'data check',
  explain: 'explanation',
  decide: 'decision',
  act: 'action',
  close: 'closure',
}

/** What a case waits for, and until when: `explanation due 12 December 2026`, `explanation overdue since 12 December 2026`. */
export function sayAwaited({ stage, dueOn }: CaseStanding, at: Date): string {
  const due = daysLeft(dueOn, at) < 0 ? 'overdue since' : 'due'
  return `${AWAITED[stage]} ${due} ${sayIsoDay(dueOn)}`
}

/** What was done in a step, as a heading: `Data checked: they are right`. */
export function sayStep({ kind, outcome }: Pick<CaseStep, 'kind' | 'outcome'>): string {
  switch (kind) {
    case 'opened':
      return 'Case opened'
    case 'checked':
      return outcome === 'wrong' ? 'Data checked: they are wrong' : 'Data checked: they are right'
    case 'explained':
      return 'Explained by the provider'
    case 'decided':
      return outcome === 'confirmed' ? 'Decided: a case to answer' : 'Decided: no case to answer'
    case 'acted':
      return 'What is done'
    case 'closed':
      return 'Case closed'
  }
}
