import { EXPLANATION } from '@/domain/returns/return-warnings'
import { explanationOf } from '@/domain/returns/explanations'
import { fieldId } from '@/domain/catalogue/field-id'
import type { Finding } from '@/domain/returns/finding'
import { toFindingView } from './to-finding-view'
import type { WhyView } from './section-view'

/** The warnings of one line with their explanation, or null when nothing is asked and nothing was said. */
export function toWhyView(
  code: string,
  findings: readonly Finding[],
  explanation: string | null,
): WhyView | null {
  const id = fieldId(code, EXPLANATION)
  const warnings = findings
    .filter((finding) => finding.severity === 'warning' && explanationOf(finding) === id)
    .map(toFindingView)
  return warnings.length > 0 || explanation ? { id, warnings, explanation: explanation ?? '' } : null
}
