import { type ReportingWindow, standingOf } from '../periods/window'
import { type Result, fail, ok } from '../result'
import type { Failure } from '../forms/failure'
import { type Finding, error } from '../forms/finding'
import { type HandsAsked, aloneFindings } from './alone-findings'
import { correctionOf } from './decision'
import { draftFindings } from './draft-findings'
import type { Stamp } from '../forms/stamp'
import { type QuarterlyReturn, lineOf, yearOf } from './quarterly-return'
import { type Rulebook, type ResolvedLine, resolveLines } from './resolve-lines'
import type { Submission, SubmittedLine } from './submission'
import { windowFindings } from './window-findings'

/** What is known around a return when it is to be submitted. */
export interface SubmitContext extends Rulebook, HandsAsked {
  readonly window: ReportingWindow
  readonly extendedUntil: Date | null
  /** Whether the first version was late; null before it. */
  readonly firstLate: boolean | null
}

/** What the person who submits agrees to. */
export const DECLARATION =
  'I confirm that these figures are complete and clinically accurate to the best of my knowledge, ' +
  'and that I may submit them for this service.'

/** Said of a declaration that is not ticked. */
export const NOT_DECLARED = 'Tick the box to confirm that the figures are complete and accurate'

/**
 * Turns a draft into the next submitted version, or says everything that stops it. The figures are validated again here,
 * whatever a page may have shown before.
 */
export function submit(
  current: QuarterlyReturn,
  { declared }: { declared: boolean },
  context: SubmitContext,
  submitted: Stamp,
): Result<Submission, Failure> {
  if (current.state !== 'draft') return fail({ kind: 'not-a-draft' })
  const blocking = windowFindings(current, context.window, submitted.at, context.extendedUntil)
  if (blocking.length > 0) return fail({ kind: 'not-open', findings: blocking })
  const findings = draftFindings(context, current, current.answers, submitted.at)
  const errors = [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...aloneFindings(current, context, submitted.personId),
  ]
  if (!declared) errors.push(error('C14', 'declared', NOT_DECLARED))
  if (errors.length > 0) return fail({ kind: 'invalid', findings: errors })
  return ok(prepare(current, context, submitted, findings))
}

/** The next version as it would be submitted. Whoever has asked the rules already passes on what they said. */
export function prepare(
  current: QuarterlyReturn,
  context: SubmitContext,
  submitted: Stamp,
  findings: readonly Finding[] = draftFindings(context, current, current.answers, submitted.at),
): Submission {
  const { framework, window } = context
  return {
    framework: framework.code,
    catalogueVersion: framework.catalogueVersion,
    providerCode: current.providerCode,
    period: current.period,
    financialYear: yearOf(current),
    version: current.version + 1,
    submitted,
    deadlineAt: window.deadlineAt,
    late: context.firstLate ?? standingOf(window, submitted.at, context.extendedUntil) !== 'open',
    reason: reasonOf(current, context),
    declaration: DECLARATION,
    warnings: findings.filter(({ severity }) => severity === 'warning'),
    about: lineOf(current.answers, framework.aboutReturn.code).figures,
    lines: resolveLines(context, current, current.answers).map((resolved) => toSubmitted(resolved, current)),
  }
}

/** A later version has the reason for which the one before was opened again. */
function reasonOf({ version, state }: QuarterlyReturn, { decisions }: SubmitContext): string | null {
  if (version === 0 || state !== 'draft') return null
  const correction = correctionOf({ version }, decisions)
  if (!correction) throw new Error(`Version ${version} was opened again without a decision`)
  return correction.reason
}

function toSubmitted({ indicator, line, filled }: ResolvedLine, { entered }: QuarterlyReturn): SubmittedLine {
  if (line.state === null)
    throw new Error(`Line ${indicator.code} has no state although it passed validation`)
  return {
    indicator: indicator.code,
    definitionVersion: indicator.version,
    kind: indicator.kind,
    state: line.state,
    reason: line.state === 'not-available' ? line.reason : null,
    explanation: line.explanation,
    figures: line.figures,
    filled,
    entered: entered[indicator.code] ?? null,
  }
}
