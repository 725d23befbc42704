import { evidenceFileHref } from '@/domain/addresses/evidence'
import type { Framework } from '@/domain/catalogue/framework'
import type { Criterion } from '@/domain/catalogue/indicator'
import type { FinancialYear } from '@/domain/periods/period'
import { declaredStatuses, indicatorOfPart } from '@/domain/declarations/declaration-boxes'
import type { DeclaredContent, DeclaredLine, FileOfDocument } from '@/domain/declarations/declared-content'
import type { EvidenceFile } from '@/domain/evidence/evidence-file'
import { type FileView, namedFileView, toFileView } from '@/domain/evidence/say-file'
import { isOutOfDate } from '@/domain/declarations/tally'
import { sayIsoDay } from '@/domain/periods/format'
import { sayDocument } from './to-part-groups'

/** A declared indicator read back in words. */
export interface LineReading {
  readonly code: string
  readonly title: string
  readonly status: string | null
  readonly isMet: boolean
  readonly criteria: readonly {
    readonly id: string
    readonly text: string
    readonly isTicked: boolean
    readonly isAdvised: boolean
  }[]
  readonly evidence: readonly string[]
  readonly meetings: readonly string[]
  readonly comment: string | null
  readonly action: string | null
  readonly owner: string | null
  readonly due: string | null
  /** What the rules asked, and the answer. */
  readonly asked: readonly string[]
  readonly explanation: string | null
}

/** A document in words, with its file; null where it has none. */
interface DocumentReading {
  readonly text: string
  readonly isOutOfDate: boolean
  /** `31 March 2027`; null where it does not say that it expires. */
  readonly expires: string | null
  readonly file: FileView | null
  /** Whether it was drawn to be looked at again. */
  readonly isSampled: boolean
}

/** What is known of the files beside what was signed: those of a draft are linked by their names alone. */
export interface FilesRead {
  readonly declarationId: string
  readonly files: readonly EvidenceFile[]
  /** Places in the register. */
  readonly sampled: readonly number[]
}

/** All of a declaration read back in words. */
export interface ContentReading {
  readonly documents: readonly DocumentReading[]
  readonly documentsAsked: readonly string[]
  readonly documentsExplanation: string | null
  readonly lines: readonly LineReading[]
}

type Asked = readonly { readonly at: string; readonly message: string }[]

/** Reads a declaration back, with what the rules asked about each part of it. */
export function readBack(
  framework: Framework,
  year: FinancialYear,
  content: DeclaredContent,
  warnings: Asked,
  files: FilesRead,
): ContentReading {
  const askedOf = (part: string) =>
    warnings.filter(({ at }) => at.startsWith(`${part}.`)).map(({ message }) => message)
  return {
    documents: content.documents.map((document) => ({
      text: sayDocument(framework, document, document.slot),
      isOutOfDate: isOutOfDate(document, year),
      expires: document.expires === undefined ? null : sayIsoDay(document.expires),
      file: document.file ? fileOf(document.file, files) : null,
      isSampled: files.sampled.includes(document.slot),
    })),
    documentsAsked: askedOf('documents'),
    documentsExplanation: content.documentsExplanation,
    lines: content.lines.map((line) => ({
      ...readLine(framework, year, line, content),
      asked: askedOf(line.indicator),
    })),
  }
}

function fileOf(declared: FileOfDocument, { declarationId, files }: FilesRead): FileView {
  const known = files.find(({ id }) => id === declared.id)
  const href = evidenceFileHref(declarationId, declared.id)
  return known ? toFileView(known, href) : namedFileView(declared.name, href)
}

function readLine(
  framework: Framework,
  year: FinancialYear,
  line: DeclaredLine,
  { documents }: DeclaredContent,
): Omit<LineReading, 'asked'> {
  const indicator = indicatorOfPart(framework, year, line.indicator)
  const { comment, action, owner, explanation } = line
  return {
    code: line.indicator,
    title: indicator?.shortTitle ?? '',
    status: line.status && declaredStatuses[line.status],
    isMet: line.status === 'met',
    criteria: readCriteria(indicator?.criteria ?? [], line),
    evidence: line.citations.map(({ slot, where }) => {
      const document = documents.find((each) => each.slot === slot)
      return `${sayDocument(framework, document, slot)}: ${where}`
    }),
    meetings: line.meetings.map(sayIsoDay),
    ...{ comment, action, owner, explanation },
    due: line.due && sayIsoDay(line.due),
  }
}

/** Those that were asked of this provider. */
function readCriteria(
  criteria: readonly Criterion[],
  { asked, ticked }: DeclaredLine,
): LineReading['criteria'] {
  return criteria
    .filter(({ id }) => asked.includes(id))
    .map(({ id, text, mandatory }) => ({ id, text, isTicked: ticked.includes(id), isAdvised: !mandatory }))
}
