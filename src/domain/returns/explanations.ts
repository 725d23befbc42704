import type { Framework } from '../catalogue/framework'
import { EXPLANATION, SMALL_NUMBERS, explanationOf, nameAsked } from '../forms/explanation-box'
import { type Finding, error } from '../forms/finding'
import { codeAt } from '../forms/form'
import { outlivedFault } from '../forms/outlived'
import { explanationNeed, textFaultOf } from '../forms/required-text'
import { kinds } from '../kinds'
import { numberIn, textIn } from '../kinds/field'
import { FEWEST } from '../statistics/share'
import { countedFigures } from './history'
import { type Answers, lineOf } from './quarterly-return'
import type { ResolvedLine } from './resolve-lines'

const RIGHT = 'why the figures are right'
const FIGURES = explanationNeed('Say why the figures are right although a warning asks about them', RIGHT)

/** C22: a warning that nobody has explained, or no longer, said once for each line, at the box for it. */
export function unexplained(framework: Framework, answers: Answers, findings: readonly Finding[]): Finding[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  return [...new Set(warnings.map(explanationOf))].flatMap((at) => {
    const said = explanationAt(framework, answers, at)
    const { answered } = lineOf(answers, codeAt(at))
    const areSmall = warnings.some((each) => each.isSmall && explanationOf(each) === at)
    const fault =
      textFaultOf(said, FIGURES) ??
      outlivedFault(answered, nameAsked(at, findings), RIGHT) ??
      (said === SMALL_NUMBERS && !areSmall ? NOT_SMALL : null)
    return fault ? [error('C22', at, fault)] : []
  })
}

const NOT_SMALL = `“Small numbers” answers for fewer than ${FEWEST} patients only. Say why the figures are right`

function explanationAt({ aboutReturn }: Framework, answers: Answers, at: string): string | null {
  const code = codeAt(at)
  const line = lineOf(answers, code)
  return (code === aboutReturn.code ? textIn(line.figures, EXPLANATION) : line.explanation) ?? null
}

/** The warnings of a line that counts so few that "small numbers" answers them are marked. */
export function markSmall(lines: readonly ResolvedLine[], findings: readonly Finding[]): readonly Finding[] {
  const small = lines.flatMap(({ indicator, line }) => {
    const counted = numberIn(countedFigures(indicator, line) ?? {}, kinds[indicator.kind].denominator)
    return counted !== undefined && counted < FEWEST ? [indicator.code] : []
  })
  return findings.map((each) =>
    each.severity === 'warning' && small.includes(codeAt(each.at)) ? { ...each, isSmall: true } : each,
  )
}
