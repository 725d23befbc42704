import { textIn } from '../kinds/field'
import { fieldId, parseFieldId } from '../catalogue/field-id'
import { declaredIndicators } from '../catalogue/find'
import type { Finding } from '../forms/finding'
import { EXPLANATION, nameAsked } from '../forms/explanation-box'
import { explanationNeed, textFaultOf } from '../forms/required-text'
import { outlivedFault } from '../forms/outlived'
import { type Declaration, DOCUMENTS } from './declaration'
import { boxesOfPart, partsOf } from './declaration-boxes'
import type { DeclarationTerms } from './declaration-context'
import { declarationFinding } from './declaration-finding'
import { contentOf } from './declared-content'
import { declaredCrossFindings } from './declared-cross-findings'
import { documentFindings } from './document-findings'
import type { DraftUnderRules, LineUnderRules } from './draft-under-rules'
import { meetingFindings } from './meeting-findings'
import { repetitionFindings } from './repetition-findings'
import { replacedDocumentFindings } from './replaced-document-findings'
import { statusFindings } from './status-findings'

/**
 * Everything that can be said about a draft of a declaration, in the order of its parts; all rules run at once. `today`
 * is the calendar day in London, `2026-04-30`.
 */
export function declarationFindings(
  terms: DeclarationTerms,
  { year, parts }: Pick<Declaration, 'providerCode' | 'year' | 'parts'>,
  today: string,
): readonly Finding[] {
  const content = contentOf(terms.framework, year, terms.profile, parts)
  const draft = { ...terms, year, today, parts, content }
  const findings = [
    ...documentFindings(draft),
    ...linesOf(draft).flatMap((line) => [
      ...statusFindings(draft, line),
      ...replacedDocumentFindings(draft, line),
      ...meetingFindings(draft, line),
    ]),
    ...repetitionFindings(draft),
    ...declaredCrossFindings(draft),
  ]
  return inOrder(draft, [...findings, ...unexplained(draft, findings)])
}

function linesOf({ framework, year, content }: DraftUnderRules): readonly LineUnderRules[] {
  return declaredIndicators(year, framework).flatMap((indicator) => {
    const line = content.lines.find((each) => each.indicator === indicator.code)
    return line ? [{ indicator, line }] : []
  })
}

const RIGHT = explanationNeed('Say why this is right although a warning asks about it', 'why this is right')

/** S16: said once for each part, at the box that answers all its warnings. */
function unexplained({ content, parts }: DraftUnderRules, findings: readonly Finding[]): Finding[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  return [...new Set(warnings.map(({ at }) => partOf(at)))].flatMap((part) => {
    const explanation =
      part === DOCUMENTS
        ? content.documentsExplanation
        : content.lines.find(({ indicator }) => indicator === part)?.explanation
    const box = fieldId(part, EXPLANATION)
    const answered = textIn(parts[part] ?? {}, 'answered')
    const fault =
      textFaultOf(explanation ?? null, RIGHT) ??
      outlivedFault(answered, nameAsked(box, findings), 'why this is right')
    return fault ? [declarationFinding('S16', box, fault)] : []
  })
}

/** As a person comes upon the boxes: part after part, and in each from the top of its page. */
function inOrder({ framework, year }: DraftUnderRules, findings: readonly Finding[]): readonly Finding[] {
  const boxes = partsOf(framework, year).flatMap((part) =>
    Object.keys(boxesOfPart(framework, year, part)).map((box): string => fieldId(part, box)),
  )
  const place = new Map(boxes.map((box, index) => [box, index]))
  return findings.toSorted((left, right) => (place.get(left.at) ?? 0) - (place.get(right.at) ?? 0))
}

function partOf(at: string): string {
  return parseFieldId(at)?.code ?? at
}
