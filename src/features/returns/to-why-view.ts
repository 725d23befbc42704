import { EXPLANATION } from '@/domain/forms/explanation-box'
import { explanationOf } from '@/domain/forms/explanation-box'
import type { Framework } from '@/domain/catalogue/framework'
import { fieldId } from '@/domain/catalogue/field-id'
import type { Finding } from '@/domain/forms/finding'
import { toFindingView } from './to-finding-view'
import type { WhyView } from '@/ui/saving/draft-view'

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
  if (warnings.length === 0 && !explanation) return null
  const of = code === framework.aboutReturn.code ? 'this return' : code
  return {
    id,
    heading: warnings.length > 0 ? `Please check ${of}` : `About the figures of ${of}`,
    label: `Why are the figures of ${of} right?`,
    hint: HINT,
    warnings,
    explanation: explanation ?? '',
  }
}

const HINT =
  'Do not describe a patient. Your commissioner reads this; it is never shown in shared views. At least 20 characters.'
