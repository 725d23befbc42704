import type { Framework } from '../catalogue/framework'
import { EXPLANATION, explanationOf } from '../forms/explanation-box'
import { codeAt } from '../forms/form'
import { explanationNeed, textFaultOf } from '../forms/required-text'
import { textIn } from '../kinds/field'
import { type Finding, error } from '../forms/finding'
import { type Answers, lineOf } from './quarterly-return'

const FIGURES = explanationNeed(
  'Say why the figures are right although a warning asks about them',
  'why the figures are right',
)

/** C22: a warning that nobody has explained, said once for each line, at the box for it. */
export function unexplained(framework: Framework, answers: Answers, findings: readonly Finding[]): Finding[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const boxes = [...new Set(warnings.map(explanationOf))]
  return boxes.flatMap((at) => {
    const asked = warnings.filter((finding) => explanationOf(finding) === at)
    const fault = textFaultOf(explanationAt(framework, answers, at), FIGURES)
    return fault ? [error('C22', at, `${fault}. ${sayAsked(asked)}`)] : []
  })
}

function explanationAt({ aboutReturn }: Framework, answers: Answers, at: string): string | null {
  const code = codeAt(at)
  const line = lineOf(answers, code)
  return (code === aboutReturn.code ? textIn(line.figures, EXPLANATION) : line.explanation) ?? null
}

/** Which warnings ask, by the first sentence of each: `The warning: “20 of 20 (100.0%) is unusual for so many”`. */
export function sayAsked(warnings: readonly Finding[]): string {
  const asked = warnings.map(({ message }) => `“${message.split(/\.\s/)[0]?.replace(/\.$/, '') ?? ''}”`)
  return `${asked.length === 1 ? 'The warning' : 'The warnings'}: ${asked.join('; ')}`
}
