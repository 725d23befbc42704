import { fieldId, parseFieldId } from '../catalogue/field-id'
import { declaredIndicators } from '../catalogue/find'
import type { Finding } from '../forms/finding'
import { explanationNeed, textFaultOf } from '../forms/required-text'
import { sayAsked } from '../returns/explanations'
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
function unexplained({ content }: DraftUnderRules, findings: readonly Finding[]): Finding[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const parts = [...new Set(warnings.map(({ at }) => partOf(at)))]
  return parts.flatMap((part) => {
    const explanation =
      part === DOCUMENTS
        ? content.documentsExplanation
        : content.lines.find(({ indicator }) => indicator === part)?.explanation
    const fault = textFaultOf(explanation ?? null, RIGHT)
    const asked = warnings.filter(({ at }) => partOf(at) === part)
    return fault
      ? [declarationFinding('S16', fieldId(part, 'explanation'), `${fault}. ${sayAsked(asked)}`)]
      : []
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
