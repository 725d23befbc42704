import { fieldId } from '../catalogue/field-id'
import type { Framework } from '../catalogue/framework'
import { type Finding, error } from '../forms/finding'
import { outlivedFault } from '../forms/outlived'
import { reasonNeed, textFaultOf } from '../forms/required-text'
import { textIn } from '../kinds/field'
import type { Answers } from './quarterly-return'
import { lineOf } from './quarterly-return'
import { nameOverride, overridden } from './override-reasons'
import type { ResolvedLine } from './resolve-lines'

/**
 * A figure that is normally filled in from another line may be typed over, with a reason: X01 and X02. The rule runs only
 * when the line it is filled from reports. A reason that was given for other numbers asks to be confirmed, or said anew.
 */
export function crossFindings(
  framework: Framework,
  lines: readonly ResolvedLine[],
  answers: Answers,
): Finding[] {
  return framework.overrides.flatMap(({ code, indicator, field, reason }) => {
    const override = { code, indicator, field, reason }
    const resolved = lines.find((line) => line.indicator.code === indicator)
    const numbers = overridden(framework, answers, override)
    if (resolved?.line.state !== 'value' || !numbers) return []
    const { typed, known, from } = numbers
    const missing = `${typed} differs from the ${known} of ${from}. Say why, or leave the number blank to use ${known}`
    const why = `why the number differs from that of ${from}`
    const { overrode } = lineOf(answers, indicator)
    const fault =
      textFaultOf(textIn(resolved.line.figures, reason) ?? null, reasonNeed(missing, why)) ??
      outlivedFault(overrode, nameOverride(framework, answers, override), why)
    return fault ? [error(code, fieldId(indicator, reason), fault)] : []
  })
}
