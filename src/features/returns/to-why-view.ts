import { EXPLANATION } from '@/domain/forms/explanation-box'
import { explanationOf } from '@/domain/forms/explanation-box'
import type { Framework } from '@/domain/catalogue/framework'
import { fieldId } from '@/domain/catalogue/field-id'
import type { Finding } from '@/domain/returns/finding'
import { toFindingView } from './to-finding-view'
import type { WhyView } from './section-view'

/** The warnings of one line with their explanation, or null when nothing is asked and nothing was said. */
export function toWhyView(
  framework: Framework,
  code: string,
  findings: readonly Finding[],
  explanation: string | null,
): WhyView | null {
  const id = fieldId(code, EXPLANATION)
  const warnings = findings
    .filter((finding) => finding.severity === 'warning' && explanationOf(finding) === id)
    .map((finding) => toFindingView(framework, finding))
  return warnings.length > 0 || explanation ? { id, warnings, explanation: explanation ?? '' } : null
}
