import 'server-only'
import { frameworkOf } from '@/domain/catalogue'
import type { Finding } from '@/domain/forms/finding'
import { draftFindings } from '@/domain/returns/draft-findings'
import type { Stamp } from '@/domain/forms/stamp'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { prepare } from '@/domain/returns/submit'
import { windowFindings } from '@/domain/returns/window-findings'
import { hashFigures } from './hash-submission'

export interface SubmissionPreview {
  /** Everything that stops submission: of the figures, and of the period. */
  readonly errors: readonly Finding[]
  /** What the rules ask about, explained or not. */
  readonly warnings: readonly Finding[]
  /** Hash of the figures as they would be submitted; null while errors stop them. */
  readonly figuresSha256: string | null
}

/** What would happen if this person submitted the return now. Whoever has asked the rules already passes on what they said. */
export function previewSubmission(
  file: ReturnRecord,
  stamp: Stamp,
  found?: readonly Finding[],
): SubmissionPreview {
  const context = { ...file, framework: frameworkOf(file.current.framework) }
  const findings = found ?? draftFindings(context, file.current, file.current.answers, stamp.at)
  const errors = [
    ...windowFindings(file.current, file.window, stamp.at, file.extendedUntil),
    ...findings.filter(({ severity }) => severity === 'error'),
  ]
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  if (errors.length > 0) return { errors, warnings, figuresSha256: null }
  return { errors, warnings, figuresSha256: hashFigures(prepare(file.current, context, stamp, findings)) }
}
