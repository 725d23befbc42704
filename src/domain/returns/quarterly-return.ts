import type { FinancialYear, Period } from '../periods/period'
import { withFrameworkCode } from '../catalogue/framework-code'
import { financialYearOf } from '../periods/period'
import type { Figures } from '../kinds/field'
import type { Stamp } from '../forms/stamp'

/** Never merged: a blank is not a zero, and nothing to count is not the same as nothing known. */
export const lineStates = {
  value: 'We have figures',
  nil: 'No eligible patients',
  'not-available': 'Figures exist but are not available',
  'not-offered': 'Not offered by this service',
} as const

export type LineState = keyof typeof lineStates

/** What a state says of a line, whichever its quarter: nothing to count has words of its own on some lines. */
export function sayLineState(state: LineState, { whenNil = lineStates.nil }: OwnWords = {}): string {
  return state === 'nil' ? whenNil : lineStates[state]
}

/** The words of a line for one of its states. */
export interface OwnWords {
  readonly whenNil?: string | undefined
}

export function isLineState(text: string): text is LineState {
  return Object.hasOwn(lineStates, text)
}

/** What a provider has said on one line, or on the return as a whole (whose state stays null). */
export interface Line {
  readonly state: LineState | null
  /** Why figures are not available. */
  readonly reason: string | null
  /** Why the figures are right although a warning asks. */
  readonly explanation: string | null
  /** The warnings that it answers, by rules and numbers; absent where that is not known. */
  readonly answered?: string | null
  /** The numbers that the reason for typing one over answers; absent where that is not known. */
  readonly overrode?: string | null
  readonly figures: Figures
}

export const blankLine: Line = { state: null, reason: null, explanation: null, figures: {} }

/** Lines by indicator code; a line that was never touched is absent. */
export type Answers = Readonly<Record<string, Line>>

export function lineOf(answers: Answers, code: string): Line {
  return answers[code] ?? blankLine
}

/** The natural key of a return, the same over all its versions. */
export interface ReturnKey {
  /** Code of the framework under which it is made. */
  readonly framework: string
  readonly providerCode: string
  readonly period: Period
}

/** `ZZ1-2026-27-Q2`; of any framework but the first, with its code before that. */
export function returnId({ framework, providerCode, period }: ReturnKey): string {
  return withFrameworkCode(framework, `${providerCode}-${period}`)
}

export type ReturnState = 'draft' | 'submitted' | 'accepted'

/** A return as its provider works on it. */
export interface QuarterlyReturn extends ReturnKey {
  readonly state: ReturnState
  /** Lock number of the draft: a save over another number is refused. */
  readonly revision: number
  /** Number of the latest submission; 0 before the first. */
  readonly version: number
  readonly answers: Answers
  /** Who last changed each line, by indicator code. */
  readonly entered: Readonly<Record<string, Stamp>>
  readonly saved: Stamp | null
}

export function yearOf({ period }: ReturnKey): FinancialYear {
  return financialYearOf(period)
}
