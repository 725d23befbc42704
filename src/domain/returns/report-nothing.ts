import { fieldId } from '../catalogue/field-id'
import { EXPLANATION, NOTHING, nameAsked } from '../forms/explanation-box'
import type { Failure } from '../forms/failure'
import { error } from '../forms/finding'
import type { Form } from '../forms/form'
import { explanationNeed, textFaultOf } from '../forms/required-text'
import { type Result, fail, ok } from '../result'
import { type Answers, type Line, type QuarterlyReturn, blankLine, lineOf } from './quarterly-return'
import { type Rulebook, isUntouched, resolveLines } from './resolve-lines'

/** Where the form says why there was nobody. */
export const WHY_NOBODY = 'why'

const NEED = explanationNeed(
  'Say why there were no eligible patients: there were some before',
  'why there were no eligible patients',
)

/** The lines that are asked, where none of them says anything yet; else none: nobody's answers are written over. */
export function linesToReportNothing(rulebook: Rulebook, draft: QuarterlyReturn): readonly string[] {
  const applicable = resolveLines(rulebook, draft, draft.answers).filter((line) => line.applicable)
  const isBlank = applicable.every(({ indicator }) => isUntouched(lineOf(draft.answers, indicator.code)))
  return isBlank && draft.state === 'draft' ? applicable.map(({ indicator }) => indicator.code) : []
}

/**
 * A draft of a service that had no eligible patient in the whole quarter: every line that is asked says so. Where the rules ask
 * why, as after quarters with many, `why` explains each of these lines; it is refused where it says nothing.
 */
export function reportNothing(
  form: Pick<Form<QuarterlyReturn>, 'findingsOf'>,
  draft: QuarterlyReturn,
  codes: readonly string[],
  why: string | null,
): Result<QuarterlyReturn, Failure> {
  const nobody = withLines(draft, codes, () => ({ ...blankLine, state: 'nil' }))
  const findings = form.findingsOf(nobody)
  const askedOf = (code: string) => nameAsked(fieldId(code, EXPLANATION), findings)
  const asked = codes.filter((code) => askedOf(code) !== NOTHING)
  const fault = asked.length > 0 ? textFaultOf(why, NEED) : null
  if (fault) return fail({ kind: 'invalid', findings: [error('C22', WHY_NOBODY, fault)] })
  const explained = (code: string) => ({
    ...blankLine,
    state: 'nil' as const,
    explanation: why,
    answered: askedOf(code),
  })
  return ok(withLines(nobody, asked, explained))
}

function withLines(
  draft: QuarterlyReturn,
  codes: readonly string[],
  lineFor: (code: string) => Line,
): QuarterlyReturn {
  const lines: Answers = Object.fromEntries(codes.map((code) => [code, lineFor(code)]))
  return { ...draft, answers: { ...draft.answers, ...lines } }
}
