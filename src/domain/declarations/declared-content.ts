import { declaredIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { Criterion, DeclaredIndicator } from '../catalogue/indicator'
import { type Figures, textIn } from '../kinds/field'
import { type FinancialYear, periodsOf } from '../periods/period'
import { type ServiceProfile, offeringIn } from '../returns/service-profile'
import { type DeclaredParts, DOCUMENTS, EVIDENCE } from './declaration'
import {
  type DeclaredStatus,
  declaredStatuses,
  documentTypes,
  meetingNames,
  slots,
} from './declaration-boxes'

/** The file of a document, as it was when it was signed for. */
export interface FileOfDocument {
  readonly id: string
  readonly name: string
  readonly sha256: string
}

/** A document of the year, as far as it is filled in. `slot` is its place in the register, by which it is cited. */
export interface EvidenceDocument {
  readonly slot: number
  /** One of the types of its framework, or `other`. */
  readonly type: string | null
  readonly title: string | null
  readonly version: string | null
  /** A calendar day, `2026-03-31`. */
  readonly dated: string | null
  /** The year that an annual report is about, or `other`. */
  readonly covers: string | null
  /** A calendar day; absent where the document does not say that it expires. */
  readonly expires?: string | undefined
  /** Absent where none was uploaded. */
  readonly file?: FileOfDocument | undefined
}

export interface Citation {
  readonly slot: number
  /** Section or page. */
  readonly where: string
}

/** What is declared of one indicator; a box that is blank is null. */
export interface DeclaredLine {
  readonly indicator: string
  readonly definitionVersion: number
  readonly status: DeclaredStatus | null
  /** Ids of the criteria that are asked of this provider, and of those ticked. */
  readonly asked: readonly string[]
  readonly ticked: readonly string[]
  readonly citations: readonly Citation[]
  /** Calendar days, as entered. */
  readonly meetings: readonly string[]
  readonly comment: string | null
  readonly action: string | null
  readonly owner: string | null
  readonly due: string | null
  readonly explanation: string | null
}

/** All that a declaration says. */
export interface DeclaredContent {
  readonly documents: readonly EvidenceDocument[]
  /** Why the documents are right although a warning asks about them. */
  readonly documentsExplanation: string | null
  readonly lines: readonly DeclaredLine[]
}

/** The criteria that are asked of this provider: one that belongs to an offering only where that was offered in the year. */
export function criteriaAsked(
  indicator: DeclaredIndicator,
  profile: ServiceProfile,
  year: FinancialYear,
): readonly Criterion[] {
  return indicator.criteria.filter(
    ({ askedWith }) =>
      askedWith === undefined ||
      periodsOf(year).some((period) => {
        const record = offeringIn(profile, askedWith, period)
        return record === null || record.status === 'here'
      }),
  )
}

/** Reads what was entered as what it says. A criterion that is no longer asked is not carried along. */
export function contentOf(
  framework: Framework,
  year: FinancialYear,
  profile: ServiceProfile,
  parts: DeclaredParts,
): DeclaredContent {
  const registered = parts[DOCUMENTS] ?? {}
  return {
    documents: slots.flatMap(
      (slot) => documentIn(framework, [registered, parts[EVIDENCE] ?? {}], slot) ?? [],
    ),
    documentsExplanation: textIn(registered, 'explanation') ?? null,
    lines: declaredIndicators(year, framework).map((indicator) =>
      lineIn(indicator, criteriaAsked(indicator, profile, year), parts[indicator.code] ?? {}),
    ),
  }
}

function documentIn(
  framework: Framework,
  [registered, files]: readonly [registered: Figures, files: Figures],
  slot: number,
): EvidenceDocument | null {
  const of = (name: string) => textIn(registered, `${name}${slot}`) ?? null
  const [expires, file] = [of('expires'), fileIn(files, slot)]
  const document = {
    slot,
    type: oneOf(documentTypes(framework), of('type')),
    title: of('title'),
    version: of('version'),
    dated: of('dated'),
    covers: of('covers'),
    ...(expires !== null && { expires }),
    ...(file && { file }),
  }
  const { slot: _, ...boxes } = document
  return Object.values(boxes).every((box) => box === null) ? null : document
}

function fileIn(files: Figures, slot: number): FileOfDocument | null {
  const of = (name: string) => textIn(files, `${name}${slot}`)
  const [id, name, sha256] = [of('file'), of('name'), of('digest')]
  return id && name && sha256 ? { id, name, sha256 } : null
}

function lineIn(indicator: DeclaredIndicator, asked: readonly Criterion[], figures: Figures): DeclaredLine {
  const of = (name: string) => textIn(figures, name) ?? null
  const ticked = of('criteria')?.split(';') ?? []
  const status = oneOf(declaredStatuses, of('status'))
  // What was typed under Not met and is out of sight since Met was chosen is not declared.
  const promised = (name: string) => (status === 'not-met' ? of(name) : null)
  return {
    indicator: indicator.code,
    definitionVersion: indicator.version,
    status,
    asked: asked.map(({ id }) => id),
    ticked: asked.map(({ id }) => id).filter((id) => ticked.includes(id)),
    citations: slots.flatMap((slot) => {
      const where = of(`cites${slot}`)
      return where === null ? [] : [{ slot, where }]
    }),
    meetings: meetingNames(indicator.meetings?.atMost ?? 0).flatMap((name) => of(name) ?? []),
    ...{ action: promised('action'), owner: promised('owner'), due: promised('due') },
    comment: of('comment'),
    explanation: of('explanation'),
  }
}

function oneOf<Key extends string>(known: Readonly<Record<Key, string>>, typed: string | null): Key | null {
  return typed !== null && Object.hasOwn(known, typed) ? (typed as Key) : null
}
