import type { Json } from '../canonical-json'
import type { KindName } from '../kinds'
import type { Figures } from '../kinds/field'
import type { FinancialYear } from '../periods/period'
import type { Finding } from '../forms/finding'
import type { Stamp } from '../forms/stamp'
import type { LineState, ReturnKey } from './quarterly-return'

/** One line as it was submitted. It never changes. */
export interface SubmittedLine {
  readonly indicator: string
  readonly definitionVersion: number
  readonly kind: KindName
  readonly state: LineState
  readonly reason: string | null
  readonly explanation: string | null
  readonly figures: Figures
  /** Boxes filled in from other lines. */
  readonly filled: readonly string[]
  readonly entered: Stamp | null
}

/** One submitted version of a return. It never changes. */
export interface Submission extends ReturnKey {
  readonly framework: string
  readonly catalogueVersion: string
  readonly financialYear: FinancialYear
  readonly version: number
  readonly submitted: Stamp
  readonly deadlineAt: Date
  /** Of the first version, and carried by every later one. */
  readonly late: boolean
  /** Why the version before was opened again; null for the first. */
  readonly reason: string | null
  /** The sentence that was agreed to, word for word. */
  readonly declaration: string
  /** What the rules asked about, and what the explanations of the lines answer. */
  readonly warnings: readonly Finding[]
  /** Boxes of the return as a whole. */
  readonly about: Figures
  readonly lines: readonly SubmittedLine[]
}

/** The figures alone: two submissions with equal content are the same figures, whoever sent them and when. */
export function figuresOf({
  framework,
  providerCode,
  period,
  about,
  lines,
}: Omit<Submission, 'submitted'>): Json {
  return {
    framework,
    providerCode,
    period,
    about: { ...about },
    lines: lines.map(({ indicator, definitionVersion, state, reason, explanation, figures }) => ({
      indicator,
      definitionVersion,
      state,
      reason,
      explanation,
      figures: { ...figures },
    })),
  }
}

/** Everything about a submission, for the snapshot whose hash the receipt shows. */
export function snapshotOf(submission: Submission): Json {
  const { submitted, deadlineAt, late, reason, declaration, catalogueVersion, version, financialYear } =
    submission
  return {
    format: 3,
    figures: figuresOf(submission),
    financialYear,
    version,
    catalogueVersion,
    declaration,
    late,
    reason,
    deadlineAt: deadlineAt.toISOString(),
    submitted: stampJson(submitted),
    warnings: submission.warnings.map(({ code, at, message }) => ({ code, at, message })),
    provenance: submission.lines.map(({ indicator, kind, filled, entered }) => ({
      indicator,
      kind,
      filled: [...filled],
      entered: entered && stampJson(entered),
    })),
  }
}

function stampJson({ personId, name, at }: Stamp): Json {
  return { personId, name, at: at.toISOString() }
}
