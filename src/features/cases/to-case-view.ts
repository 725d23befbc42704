import { type Actor, can } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { letterFileHref, letterHref } from '@/domain/addresses/cases'
import { originHref } from '@/domain/addresses/dashboards'
import {
  type CaseKey,
  type CaseStep,
  type StepKind,
  stageAfter,
  stages,
  standingAfter,
} from '@/domain/cases/case'
import { caseId } from '@/domain/cases/case-id'
import { outcomes } from '@/domain/cases/read-step'
import { levels, sayApart, sayStep } from '@/domain/cases/say-case'
import { isPeersMethod, sayPeersMethod } from '@/domain/judgement/say-peers'
import { daysLeft, sayDue } from '@/domain/periods/days-left'
import { sayMoment, sayPeriod } from '@/domain/periods/format'
import { sayResult } from '@/domain/returns/say-result'
import type { CaseRead } from '@/operations/read/get-case'

export interface StepView {
  readonly place: number
  readonly title: string
  readonly by: string
  readonly text: string
  readonly letterHref: string
  readonly letterFileHref: string
}

/** The step that this person may take now: its boxes and what it posts unseen. */
export interface StepForm {
  readonly fields: Readonly<Record<string, string | number>>
  readonly legend: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly label: string
  readonly button: string
}

export interface CaseView {
  readonly title: string
  readonly caption: string
  readonly figure: { readonly href: string; readonly text: string; readonly says: string }
  /** What the case waits for, with the days left; that it is closed; or that none is opened. */
  readonly standing: string
  readonly isOverdue: boolean
  readonly steps: readonly StepView[]
  readonly form: StepForm | null
}

/** A case, or a figure that gives rise to one, and the step that this person may take. */
export function toCaseView(actor: Actor, read: CaseRead): CaseView {
  const { key, provider, found, judged } = read
  const line = judged?.indicator
  const last = found?.steps.at(-1)
  const standing = last && standingAfter(last)
  return {
    title: line ? `${line.code} ${line.shortTitle}` : key.indicator,
    caption: `${provider.code} ${provider.name}, ${sayPeriod(key.period).toLowerCase()}`,
    figure: {
      href: originHref(key, key.indicator, found?.version),
      text: sayFigure(read),
      says: sayJudged(read),
    },
    standing: found ? (standing ? sayStanding(standing, read.at) : 'Closed') : 'No case is opened',
    isOverdue: standing ? daysLeft(standing.dueOn, read.at) < 0 : false,
    steps: (found?.steps ?? []).map((step) => toStep(step, key)),
    form: formOf(actor, read),
  }
}

function toStep(step: CaseStep, key: CaseKey): StepView {
  const { place, text, taken } = step
  return {
    ...{ place, text, title: sayStep(step), by: `${taken.name} on ${sayMoment(taken.at)}` },
    ...{ letterHref: letterHref(key, place), letterFileHref: letterFileHref(key, place) },
  }
}

/** The figure with its counts, as it is in force. */
export function sayFigure({ judged, key }: Pick<CaseRead, 'judged' | 'key'>): string {
  if (!judged) return `${key.indicator}: no figure is in force`
  const { indicator, line } = judged
  const said = sayResult({ ...line, kind: indicator.kind, reason: null, whenNil: indicator.whenNil })
  return said.counts ? `${said.headline} (${said.counts})` : said.headline
}

function sayJudged({ found, signal }: CaseRead): string {
  const of = found ?? signal
  if (!of) return ''
  const now = found && !signal ? ' It lies within the limits now.' : ''
  const by = isPeersMethod(of.method) ? `, by ${sayPeersMethod(of.method)}` : ''
  return `${levels[of.level].name}: ${sayApart(of)}${by}.${now}`
}

function sayStanding({ stage, dueOn }: NonNullable<ReturnType<typeof standingAfter>>, at: Date): string {
  const { does, whose } = stages[stage]
  return `The ${whose} is to ${does}. ${sayDue(dueOn, at)}`
}

const LABELS: Readonly<Record<StepKind, { readonly label: string; readonly button: string }>> = {
  opened: { label: 'Why is a case opened?', button: 'Open the case' },
  checked: { label: 'What was checked, and what was found?', button: 'Send what was found' },
  explained: { label: 'How did the figure come about?', button: 'Send the explanation' },
  decided: { label: 'Why?', button: 'Record the decision' },
  acted: { label: 'What is done, by whom, and until when?', button: 'Send what is done' },
  closed: { label: 'What came of it?', button: 'Close the case' },
}

function formOf(actor: Actor, read: CaseRead): StepForm | null {
  const next = nextStep(read)
  if (!next || !can(actor, next.permission, read.key)) return null
  const choices = Object.entries(outcomes[next.kind] ?? {}).map(([value, label]) => ({ value, label }))
  const asks = next.kind === 'checked' ? 'What did you find?' : 'What do you decide?'
  return {
    fields: { case: caseId(read.key), seen: read.found?.steps.length ?? 0 },
    legend: choices.length > 0 ? asks : null,
    choices,
    ...LABELS[next.kind],
  }
}

/** The step that is to be taken next, by whom; null where none is: it is closed, or lies within the limits and was never opened. */
function nextStep({ found, signal }: CaseRead): {
  readonly kind: StepKind
  readonly permission: Permission
} | null {
  if (!found) return signal && { kind: 'opened', permission: 'case:open' }
  const last = found.steps.at(-1)
  const stage = last ? stageAfter(last) : null
  return stage && { kind: stages[stage].step, permission: stages[stage].permission }
}
