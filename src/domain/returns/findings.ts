import { fieldId } from '../catalogue/field-id'
import type { Framework } from '../catalogue/framework'
import { listed } from '../pooling/listed'
import { crossFindings } from './cross-findings'
import { markSmall, unexplained } from './explanations'
import { type Finding, error } from '../forms/finding'
import { lineContext } from './line-contexts'
import { lineFindings } from './line-findings'
import { type Answers, type ReturnKey, lineOf } from './quarterly-return'
import { returnWarnings } from './return-warnings'
import { type Rulebook, type ResolvedLine, resolveLines } from './resolve-lines'

/** Everything that can be said about the figures of a return, in the order of its lines; all rules run at once. */
export function findingsOf(rulebook: Rulebook, key: ReturnKey, answers: Answers): readonly Finding[] {
  const lines = resolveLines(rulebook, key, answers)
  const findings = markSmall(lines, [
    ...extractFindings(rulebook.framework, lines, answers),
    ...lines.flatMap((line) => lineFindings(line, lineContext(rulebook, key, lines, line))),
    ...crossFindings(rulebook.framework, lines, answers),
    ...returnWarnings(rulebook, key, lines),
  ])
  return [...findings, ...unexplained(rulebook.framework, answers, findings)]
}

/** C13: registry figures without the day on which they were taken. */
function extractFindings(framework: Framework, lines: readonly ResolvedLine[], answers: Answers): Finding[] {
  const { code, requiredWith } = framework.aboutReturn
  const { figures } = lineOf(answers, code)
  return Object.entries(requiredWith).flatMap(([name, codes]) => {
    const reporting = lines.filter(
      ({ indicator, line }) => codes.includes(indicator.code) && line.state === 'value',
    )
    if (reporting.length === 0 || figures[name] !== undefined) return []
    const named = listed(reporting.map(({ indicator }) => indicator.code))
    const message = `Enter this date: ${named} ${reporting.length === 1 ? 'reports' : 'report'} figures from this registry`
    return [error('C13', fieldId(code, name), message)]
  })
}
