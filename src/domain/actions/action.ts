import type { Service } from '../access/actor'
import type { Permission } from '../access/roles'
import type { Stamp } from '../forms/stamp'
import { daysLeft } from '../periods/days-left'
import type { FinancialYear, Period } from '../periods/period'

/** What an action follows from: an indicator declared Not met, a finding of a review, what was asked, or what the provider saw itself. */
export type ActionSource =
  | { readonly kind: 'not-met'; readonly indicator: string }
  | { readonly kind: 'finding'; readonly number: number; readonly indicator: string | null }
  | { readonly kind: 'query'; readonly number: number; readonly indicator: string }
  | { readonly kind: 'own'; readonly indicator: string | null }

/** Which action: its number within a service, `1`, `2`, … */
export interface ActionKey extends Service {
  readonly number: number
}

/** It is opened, worked on, completed, and opened again where that was too early. */
export type EntryKind = 'opened' | 'progress' | 'completed' | 'reopened'

/** How far what was promised is done, once it is completed. */
export type Extent = 'met' | 'partially-met' | 'not-met'

/** What patients and the public are told of it: you said, we did. */
export interface Told {
  readonly said: string
  readonly did: string
}

/** One entry about an action. It never changes. */
export interface ActionEntry {
  readonly place: number
  readonly kind: EntryKind
  /** What is to be done, what was done, how far it is met, or why it is opened again. */
  readonly text: string
  /** Who sees to it, where that is said anew. */
  readonly owner: string | null
  /** Until the end of which day in London, `2026-09-30`, where that is said anew. */
  readonly dueOn: string | null
  readonly extent: Extent | null
  /** Where it is shown that it is done: a document and its section. */
  readonly evidence: string | null
  readonly told: Told | null
  readonly written: Stamp
}

/** A figure that is aimed at by the day an action is due: a share from 0 to 1, or mean days. */
export interface Aim {
  readonly indicator: string
  readonly target: number
  /** The figure of the latest quarter in force when it was opened; null where there was none. */
  readonly baseline: { readonly value: number; readonly period: Period } | null
}

/** An action with everything that was entered about it, the first entry first. */
export interface Action extends ActionKey {
  /** The year from which it follows. */
  readonly year: FinancialYear
  readonly source: ActionSource
  /** Null where it aims at no figure. */
  readonly aim: Aim | null
  readonly entries: readonly ActionEntry[]
}

/** Where an action stands: the clock alone makes it overdue. */
export interface ActionStanding {
  readonly what: string
  readonly owner: string
  readonly dueOn: string
  /** Null while it is open. */
  readonly completed: { readonly extent: Extent; readonly at: Date } | null
  /** What is told to the public, as it was last said; null where nothing is. */
  readonly told: Told | null
}

/** What holds after all entries: the last owner, day and words, and whether it is completed. */
export function standingOf({ entries }: Pick<Action, 'entries'>): ActionStanding {
  const [first] = entries
  if (!first) throw new Error('an action begins with what is to be done')
  const last = entries.findLast(({ kind }) => kind !== 'progress')
  return {
    what: first.text,
    owner: entries.findLast(({ owner }) => owner !== null)?.owner ?? '',
    dueOn: entries.findLast(({ dueOn }) => dueOn !== null)?.dueOn ?? '',
    completed: last?.extent ? { extent: last.extent, at: last.written.at } : null,
    told: entries.findLast(({ told }) => told !== null)?.told ?? null,
  }
}

/** So many days an open action is overdue at a moment; 0 or less while it is not, and once it is completed. */
export function daysOverdue({ completed, dueOn }: ActionStanding, at: Date): number {
  return completed ? 0 : 0 - daysLeft(dueOn, at)
}

/** Who may enter what about an action. */
export const entryPermissions = {
  opened: 'action:open',
  progress: 'action:open',
  completed: 'action:complete',
  reopened: 'action:reopen',
} as const satisfies Record<EntryKind, Permission>

/** What may follow: an open action is worked on and completed, a completed one opened again. action_entry_fits() in the database says the same. */
export function mayFollow({ completed }: Pick<ActionStanding, 'completed'>, kind: EntryKind): boolean {
  return completed ? kind === 'reopened' : kind === 'progress' || kind === 'completed'
}

/** Whether an action stood over from an earlier year: it was not completed when this year began. */
export function isCarriedInto(action: Action, year: FinancialYear, beginsAt: Date): boolean {
  if (action.year >= year) return false
  const { completed } = standingOf(action)
  return !completed || completed.at >= beginsAt
}
