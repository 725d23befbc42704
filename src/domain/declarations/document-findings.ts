import { fieldId } from '../catalogue/field-id'
import { textFaultOf } from '../forms/required-text'
import { sayDate } from '../periods/format'
import { isoDate, parseIsoDate } from '../periods/period'
import type { Finding } from '../forms/finding'
import { DOCUMENTS } from './declaration'
import { OTHER_YEAR, documentTypes } from './declaration-boxes'
import { declarationFinding } from './declaration-finding'
import type { EvidenceDocument } from './declared-content'
import { type DraftUnderRules, endOfYear } from './draft-under-rules'
import { keptDocumentFindings } from './kept-document-findings'
import { sameWords } from './same-words'
import { citedDocuments } from './tally'

/** What is to be said about the year's documents. */
export function documentFindings(draft: DraftUnderRules): readonly Finding[] {
  return draft.content.documents.flatMap((document) => [
    ...missing(document),
    ...fromTheFuture(document, draft.today),
    ...outOfDate(document, draft),
    ...ofAnotherYear(document, draft),
    ...registeredBefore(document, draft),
    ...keptDocumentFindings(document, draft),
  ])
}

function at(name: string, { slot }: EvidenceDocument): string {
  return fieldId(DOCUMENTS, `${name}${slot}`)
}

/** S08: half a document is no evidence. */
function missing(document: EvidenceDocument): Finding[] {
  const { slot, type, title, version, dated, covers } = document
  const known = dated !== null && parseIsoDate(dated) !== null
  const asked: readonly (readonly [name: string, isMissing: boolean, remedy: string])[] = [
    ['type', type === null, `Choose the type of document ${slot}`],
    ['title', saysNothing('name', title), `Give the title of document ${slot}`],
    [
      'version',
      saysNothing('mark', version),
      `Give the version of document ${slot}, or the year if it has no number`,
    ],
    ['dated', !known, `Enter the date of this version of document ${slot}`],
    [
      'covers',
      type === 'annual-report' && covers === null,
      `Choose the year that document ${slot}, an annual report, is about`,
    ],
  ]
  return asked
    .filter(([, isMissing]) => isMissing)
    .map(([name, , remedy]) =>
      declarationFinding('S08', at(name, document), `${remedy}. To remove the document, clear all its boxes`),
    )
}

function saysNothing(kind: 'mark' | 'name', text: string | null): boolean {
  return textFaultOf(text, { kind, missing: 'Missing' }) !== null
}

/** S09: what is dated tomorrow was not there in the year. */
function fromTheFuture(document: EvidenceDocument, today: string): Finding[] {
  const day = dayOf(document)
  if (!day || isoDate(day) <= today) return []
  const message = `${sayDate(day)} is yet to come. Enter the date printed on the version of document ${document.slot} that you hold`
  return [declarationFinding('S09', at('dated', document), message)]
}

/** S30: asked only where something rests on the document. */
function outOfDate(document: EvidenceDocument, { year, content }: DraftUnderRules): Finding[] {
  const day = dayOf(document)
  if (!day || !citedDocuments(content, year).outOfDate.includes(document)) return []
  const message =
    `Document ${document.slot} is cited, but dated ${sayDate(day)}: more than 24 months before the year ended on ` +
    `${sayDate(endOfYear(year))}. Register a later version; if this one still holds, say why`
  return [declarationFinding('S30', at('dated', document), message)]
}

/** S31: the report of another year tells nothing about this one. */
function ofAnotherYear(document: EvidenceDocument, { year }: DraftUnderRules): Finding[] {
  const { slot, type, covers } = document
  if (type !== 'annual-report' || covers === null || covers === year) return []
  const about = covers === OTHER_YEAR ? 'another year' : covers
  const message =
    `Document ${slot} is an annual report about ${about}, but ${year} is declared. Register the report of ${year}; ` +
    'if there is none, say why'
  return [declarationFinding('S31', at('covers', document), message)]
}

/** S35: at the later of the two; what is cited from either is shown by one. */
function registeredBefore(document: EvidenceDocument, { framework, content }: DraftUnderRules): Finding[] {
  const { slot, type } = document
  const first = content.documents.find((other) => isSameDocument(other, document))
  if (type === null || !first || first.slot === slot) return []
  const message =
    `Document ${slot} is registered as document ${first.slot} already: ${documentTypes(framework)[type]}, “${first.title}”, version ` +
    `${first.version}. Clear all its boxes and cite document ${first.slot}; if they are two documents, say why`
  return [declarationFinding('S35', at('title', document), message)]
}

function isSameDocument(left: EvidenceDocument, right: EvidenceDocument): boolean {
  const same = (one: string | null, other: string | null) =>
    one !== null && other !== null && sameWords(one, other)
  return left.type === right.type && same(left.title, right.title) && same(left.version, right.version)
}

function dayOf({ dated }: EvidenceDocument) {
  return dated === null ? null : parseIsoDate(dated)
}
