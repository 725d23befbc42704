import { fieldId } from '@/domain/catalogue/field-id'
import type { Framework } from '@/domain/catalogue/framework'
import { DOCUMENTS, type Declaration, EVIDENCE } from '@/domain/declarations/declaration'
import {
  boxesOfPart,
  documentSlot,
  documentTypes,
  indicatorOfPart,
  meetingNames,
  slots,
} from '@/domain/declarations/declaration-boxes'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import { type EvidenceDocument, contentOf, criteriaAsked } from '@/domain/declarations/declared-content'
import type { Figures } from '@/domain/kinds/field'
import { sayDate, saySpan } from '@/domain/periods/format'
import { type FinancialYear, parseIsoDate, periodsOf } from '@/domain/periods/period'
import type { BoxView } from '@/ui/box'
import type { BoxGroup } from './part-view'
import { toBox } from './to-boxes'

/** The boxes of a part, in the groups in which people fill them in. */
export function toPartGroups(
  framework: Framework,
  record: DeclarationRecord,
  part: string,
): readonly BoxGroup[] {
  return part === DOCUMENTS
    ? documentGroups(framework, record.current)
    : indicatorGroups(framework, record, part)
}

/** Every document that is registered, and room for one more; two to begin with. */
function documentGroups(framework: Framework, { year, parts }: Declaration): readonly BoxGroup[] {
  const [stored, files] = [parts[DOCUMENTS] ?? {}, parts[EVIDENCE] ?? {}]
  const names = Object.keys(documentSlot(framework, year))
  const fileAt = (slot: number) => files[`name${slot}`]
  const used = slots.filter(
    (slot) => fileAt(slot) !== undefined || names.some((name) => stored[`${name}${slot}`] !== undefined),
  )
  const free = slots.filter((slot) => !used.includes(slot)).slice(0, Math.max(1, 2 - used.length))
  return [...used, ...free]
    .toSorted((left, right) => left - right)
    .map((slot) => ({
      id: `document-${slot}`,
      heading: `Document ${slot}`,
      note: null,
      file: fileAt(slot) === undefined ? null : `File: ${fileAt(slot)}`,
      boxes: Object.entries(documentSlot(framework, year)).map(([name, field]) =>
        toBox(DOCUMENTS, [`${name}${slot}`, field], stored),
      ),
    }))
}

function indicatorGroups(
  framework: Framework,
  { current, profile }: DeclarationRecord,
  part: string,
): readonly BoxGroup[] {
  const { year, parts } = current
  const indicator = indicatorOfPart(framework, year, part)
  if (!indicator) return []
  const stored = parts[part] ?? {}
  const boxes = boxesOfPart(framework, year, part, criteriaAsked(indicator, profile, year))
  const draw = (names: readonly string[]): BoxView[] =>
    names.flatMap((name) => (boxes[name] ? [toBox(part, [name, boxes[name]], stored)] : []))
  const meetings = draw(meetingNames(indicator.meetings?.atMost ?? 0))
  const { documents } = contentOf(framework, year, profile, parts)
  return [
    { id: 'criteria', heading: 'Criteria', note: null, file: null, boxes: draw(['criteria']) },
    ...(meetings.length > 0 ? [meetingGroup(year, meetings)] : []),
    evidenceGroup(framework, [part, stored], documents),
  ]
}

function meetingGroup(year: FinancialYear, boxes: readonly BoxView[]): BoxGroup {
  const spans = periodsOf(year).map(saySpan).join('; ')
  const note = `Enter the day of each meeting. There must be one in each quarter: ${spans}.`
  return { id: 'meetings', heading: 'Meetings of the year', note, file: null, boxes }
}

/** A box for each registered document. A citation of a place that holds none any more stays in sight. */
function evidenceGroup(
  framework: Framework,
  [part, stored]: readonly [part: string, stored: Figures],
  documents: readonly EvidenceDocument[],
): BoxGroup {
  const documentIn = (slot: number) => documents.find((document) => document.slot === slot)
  const shown = slots.filter((slot) => documentIn(slot) || stored[`cites${slot}`] !== undefined)
  const note =
    shown.length > 0
      ? 'Beside each document that shows this, give the section or the page. Leave the others blank.'
      : 'No document is registered yet. Register the documents of the year first, then cite them here.'
  return {
    ...{ id: 'evidence', heading: 'Evidence', note, file: null },
    boxes: shown.map((slot) => ({
      id: fieldId(part, `cites${slot}`),
      label: sayDocument(framework, documentIn(slot), slot),
      value: String(stored[`cites${slot}`] ?? ''),
      ...{ type: 'line', hint: 'Section or page', unit: null, optional: false, options: [] },
    })),
  }
}

/** `Operational policy: Pain service policy, version 3.1 of 12 March 2026`. */
export function sayDocument(
  framework: Framework,
  document: EvidenceDocument | undefined,
  slot: number,
): string {
  if (!document) return `Document ${slot}, which is not registered any more`
  const { type, title, version, dated } = document
  const day = parseIsoDate(dated ?? '')
  return [
    `${type ? documentTypes(framework)[type] : `Document ${slot}`}: ${title ?? 'without a title'}`,
    version && `version ${version}`,
    day && `of ${sayDate(day)}`,
  ]
    .filter(Boolean)
    .join(', ')
    .replace(', of ', ' of ')
}
