import { fieldId } from '../catalogue/field-id'
import { addYears } from '../periods/period'
import type { Finding } from '../forms/finding'
import { reasonNeed, textFaultOf } from '../forms/required-text'
import { declaredStatuses } from './declaration-boxes'
import { declarationFinding } from './declaration-finding'
import type { DeclaredLine } from './declared-content'
import type { DraftUnderRules } from './draft-under-rules'
import { sameWords } from './same-words'

/** What is said again: as last year, or on indicator after indicator. */
export function repetitionFindings(draft: DraftUnderRules): readonly Finding[] {
  const last = new Map(draft.lastYear?.lines.map((line) => [line.indicator, line]))
  return [
    ...draft.content.lines.flatMap((line) => {
      const then = last.get(line.indicator)
      return then ? [...sameAction(draft, line, then), ...changedSilently(draft, line, then)] : []
    }),
    ...sameComments(draft.content.lines),
  ]
}

/** S32: an action that was already promised a year ago. Only what is Not met has one. */
function sameAction({ year }: DraftUnderRules, line: DeclaredLine, then: DeclaredLine): Finding[] {
  if (line.action === null || then.action === null || !sameWords(line.action, then.action)) return []
  const message =
    `This is the same action as for ${addYears(year, -1)}, when the indicator was Not met too. Say what will be done now; ` +
    'if the action stays the same, say why'
  return [declarationFinding('S32', fieldId(line.indicator, 'action'), message)]
}

const CHANGED = reasonNeed('Say in the comment what changed', 'what changed')

/** S34 */
function changedSilently({ year }: DraftUnderRules, line: DeclaredLine, then: DeclaredLine): Finding[] {
  if (line.status === null || then.status === null || line.status === then.status) return []
  if (textFaultOf(line.comment, CHANGED) === null) return []
  const message =
    `This was ${declaredStatuses[then.status]} for ${addYears(year, -1)} and is ${declaredStatuses[line.status]} now. ` +
    'Say in the comment what changed'
  return [declarationFinding('S34', fieldId(line.indicator, 'comment'), message)]
}

/** So many indicators with one comment were hardly each thought about. */
const SAME_COMMENTS = 3

/** S33: at the first of them, so that it is explained once. */
function sameComments(lines: readonly DeclaredLine[]): Finding[] {
  return lines.flatMap((line, index) => {
    const same = lines.filter((other) => isSameComment(line, other))
    if (same.length < SAME_COMMENTS || same[0] !== lines[index]) return []
    const others = same.slice(1).map(({ indicator }) => indicator)
    const message =
      `This comment is the same on ${line.indicator}, ${others.slice(0, -1).join(', ')} and ${others.at(-1)}. ` +
      'Say on each what is so there; if it fits all of them, say why'
    return [declarationFinding('S33', fieldId(line.indicator, 'comment'), message)]
  })
}

function isSameComment({ comment: left }: DeclaredLine, { comment: right }: DeclaredLine): boolean {
  return left !== null && right !== null && sameWords(left, right)
}
