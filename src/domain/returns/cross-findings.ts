import { fieldId } from '../catalogue/field-id'
import type { Framework } from '../catalogue/framework'
import { type Finding, error } from '../forms/finding'
import { reasonNeed, textFaultOf } from '../forms/required-text'
import { textIn } from '../kinds/field'
import type { Answers } from './quarterly-return'
import { lineOf } from './quarterly-return'
import { type ResolvedLine, sourceFigure } from './resolve-lines'

/**
 * A figure that is normally filled in from another line may be typed over, with a reason: X01 and X02. The rule runs only
 * when the line it is filled from reports.
 */
export function crossFindings(
  framework: Framework,
  lines: readonly ResolvedLine[],
  answers: Answers,
): Finding[] {
  return framework.overrides.flatMap(({ code, indicator, field, reason }) => {
    const settled = lines.find((line) => line.indicator.code === indicator)
    const source = settled?.boxes[field]?.filledFrom
    if (!settled || !source || settled.line.state !== 'value' || settled.filled.includes(field)) return []
    const known = sourceFigure(answers, source)
    const typed = lineOf(answers, indicator).figures[field]
    if (known === undefined || typed === undefined || typed === known) return []
    const missing = `${typed} differs from the ${known} of ${source[0]}. Say why, or leave the number blank to use ${known}`
    const need = reasonNeed(missing, `why the number differs from that of ${source[0]}`)
    const fault = textFaultOf(textIn(settled.line.figures, reason) ?? null, need)
    return fault ? [error(code, fieldId(indicator, reason), fault)] : []
  })
}
