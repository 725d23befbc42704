import { fieldId } from '../catalogue/field-id'
import type { Finding } from '../forms/finding'
import { declarationFinding } from './declaration-finding'
import type { DeclaredContent, EvidenceDocument } from './declared-content'
import type { DraftUnderRules, LineUnderRules } from './draft-under-rules'

/**
 * S37: while a signed declaration is corrected, a citation that stands as it was signed although its document was replaced is
 * asked about again: the section or page may be another in it.
 */
export function replacedDocumentFindings(
  { content, inForce }: DraftUnderRules,
  { indicator, line }: LineUnderRules,
): readonly Finding[] {
  const signed = inForce?.lines.find((each) => each.indicator === indicator.code)
  return line.citations.flatMap(({ slot, where }) => {
    const [was, is] = [documentAt(inForce, slot), documentAt(content, slot)]
    const isAsSigned = signed?.citations.some((cited) => cited.slot === slot && cited.where === where)
    if (!isAsSigned || !was || !is || isSame(was, is)) return []
    const message =
      `Document ${slot} was replaced since the last signature: it was ${sayDocument(was)} and is now ${sayDocument(is)}. ` +
      `Check whether “${where}” is still where it is shown; if it is, say why`
    return [declarationFinding('S37', fieldId(indicator.code, `cites${slot}`), message)]
  })
}

function documentAt(content: DeclaredContent | null, slot: number): EvidenceDocument | undefined {
  return content?.documents.find((document) => document.slot === slot)
}

/** Another date alone is a correction of the register, and no other document. */
function isSame(was: EvidenceDocument, is: EvidenceDocument): boolean {
  return was.type === is.type && was.title === is.title && was.version === is.version
}

function sayDocument({ title, version }: EvidenceDocument): string {
  return `“${title ?? 'untitled'}”, version ${version ?? 'unknown'}`
}
