import type { Service } from '../access/actor'
import type { Permission } from '../access/roles'
import type { Stamp } from '../forms/stamp'
import { dayAfter } from '../periods/days-left'
import type { Period } from '../periods/period'

/**
 * How gravely a figure stands apart, on the worse side, in HQIP's words: `alarm` beyond 99.8% of all, or outside the limits of its own
 * earlier quarters; `alert` beyond 95%, or by another rule over time (ADR 0059).
 */
export type CaseLevel = 'alert' | 'alarm'

/** One case for each line of a quarter of a provider. */
export interface CaseKey extends Service {
  readonly period: Period
  readonly indicator: string
}

/** What is done in a case; checking and deciding come to one thing or another. */
export type StepKind = 'opened' | 'checked' | 'explained' | 'decided' | 'acted' | 'closed'
export type Outcome = 'right' | 'wrong' | 'no-case' | 'confirmed'

export interface CaseStep {
  readonly place: number
  readonly kind: StepKind
  readonly outcome: Outcome | null
  readonly text: string
  readonly taken: Stamp
}

/** What a case waits for. */
export type Stage = 'check' | 'explain' | 'decide' | 'act' | 'close'

interface StageDefinition {
  readonly step: Exclude<StepKind, 'opened'>
  readonly permission: Permission
  /** In how many whole days in London after the step before. */
  readonly days: number
  /** `check the data`. */
  readonly does: string
  readonly whose: 'provider' | 'commissioner'
}

/**
 * The stages of a case, in their order, after HQIP's management of outliers, and how long each may take. HQIP counts working days; here
 * they are calendar days, five working days a week, so that nobody needs a list of holidays (ADR 0052).
 */
export const stages: Readonly<Record<Stage, StageDefinition>> = {
  check: { step: 'checked', permission: 'case:check', days: 14, does: 'check the data', whose: 'provider' },
  explain: {
    ...{ step: 'explained', permission: 'case:explain', days: 35 },
    ...{ does: 'explain the figure', whose: 'provider' },
  },
  decide: {
    ...{ step: 'decided', permission: 'case:decide', days: 42 },
    ...{ does: 'decide whether there is a case to answer', whose: 'commissioner' },
  },
  act: {
    ...{ step: 'acted', permission: 'case:explain', days: 42 },
    ...{ does: 'say what is done', whose: 'provider' },
  },
  close: {
    ...{ step: 'closed', permission: 'case:decide', days: 92 },
    ...{ does: 'see what came of it, and close the case', whose: 'commissioner' },
  },
}

/** What follows a step (case_stage() in the migrations says the same); null once the case is closed. */
export function stageAfter({ kind, outcome }: Pick<CaseStep, 'kind' | 'outcome'>): Stage | null {
  switch (kind) {
    case 'opened':
      return 'check'
    case 'checked':
      return outcome === 'wrong' ? 'decide' : 'explain'
    case 'explained':
      return 'decide'
    case 'decided':
      return outcome === 'confirmed' ? 'act' : null
    case 'acted':
      return 'close'
    case 'closed':
      return null
  }
}

/** Where a case stands: the clock alone makes a stage overdue. */
export interface CaseStanding {
  readonly stage: Stage
  /** Until the end of which day in London, `2026-09-30`. */
  readonly dueOn: string
}

/** A case that is not closed, and what it waits for: no more than pages say that are about something else. */
export type StandingCase = CaseKey & CaseStanding

/** What a case waits for since its last step, and until when; null once it is closed. */
export function standingAfter(last: Pick<CaseStep, 'kind' | 'outcome' | 'taken'>): CaseStanding | null {
  const stage = stageAfter(last)
  return stage && { stage, dueOn: dayAfter(last.taken.at, stages[stage].days) }
}

/** A case with everything that was done in it, the first step first. */
export interface SignalCase extends CaseKey {
  /** The version of the return whose figure was judged. */
  readonly version: number
  readonly level: CaseLevel
  readonly method: string
  readonly steps: readonly CaseStep[]
}

/** A case that is not closed, as lists have it. */
export interface OpenCase extends CaseKey, CaseStanding {
  readonly level: CaseLevel
  readonly method: string
  readonly opened: Stamp
  readonly last: Stamp
}
