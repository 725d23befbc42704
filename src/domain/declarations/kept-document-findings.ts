import { fieldId } from '../catalogue/field-id'
import type { Finding } from '../forms/finding'
import { sayDate } from '../periods/format'
import { isoDate, parseIsoDate } from '../periods/period'
import { DOCUMENTS } from './declaration'
import { declarationFinding } from './declaration-finding'
import type { EvidenceDocument } from './declared-content'
import { type DraftUnderRules, endOfYear } from './draft-under-rules'
import { citedDocuments } from './tally'

/** What is asked about a document and its file that go on from year to year: whether they still hold. */
export function keptDocumentFindings(document: EvidenceDocument, draft: DraftUnderRules): readonly Finding[] {
  return [...expired(document, draft), ...usedAgain(document, draft), ...infected(document, draft)]
}

/** S26: whoever reads the declaration could not have the file. */
function infected({ slot, file }: EvidenceDocument, draft: DraftUnderRules): Finding[] {
  if (!file || !draft.infected.includes(file.id)) return []
  const message =
    `A scanner found malware in “${file.name}”, the file of document ${slot}, so nobody is given it. Upload a clean copy in its ` +
    'place, or take the file off the document'
  return [declarationFinding('S26', fieldId(DOCUMENTS, `title${slot}`), message)]
}

/** S38: asked only where something rests on the document. Its last day is a day on which it holds. */
function expired(document: EvidenceDocument, { year, content }: DraftUnderRules): Finding[] {
  const { slot, expires } = document
  const day = parseIsoDate(expires ?? '')
  const isCited = citedDocuments(content, year).cited.includes(document)
  if (!day || !isCited || isoDate(day) >= isoDate(endOfYear(year))) return []
  const message =
    `Document ${slot} is cited, but expired on ${sayDate(day)}, before the year ended on ${sayDate(endOfYear(year))}. ` +
    'Register the version that followed; if this one still held, say why'
  return [declarationFinding('S38', fieldId(DOCUMENTS, `expires${slot}`), message)]
}

/** S39: the same file as last year, under whichever number. */
function usedAgain({ slot, file }: EvidenceDocument, { lastYear }: DraftUnderRules): Finding[] {
  const before = lastYear?.documents.find((document) => file && document.file?.id === file.id)
  if (!file || !before) return []
  const message =
    `Document ${slot} has the file that was signed for last year, “${file.name}”. Is it still true? Upload this year’s version; ` +
    'if last year’s still holds, say how you know'
  return [declarationFinding('S39', fieldId(DOCUMENTS, `title${slot}`), message)]
}
