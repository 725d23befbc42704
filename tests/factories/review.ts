import type { DeclaredContent, DeclaredLine } from '@/domain/declarations/declared-content'
import type { TypedCriterion } from '@/domain/reviews/judge-criteria'
import type { JudgementEntry, Review, ReviewFinding } from '@/domain/reviews/review'
import { aStamp } from './actors'

/** A declared indicator that is met and cites the first document, unless told otherwise. */
export function aDeclaredLine(overrides: Partial<DeclaredLine> = {}): DeclaredLine {
  return {
    ...{ indicator: '003', definitionVersion: 1, status: 'met', asked: ['opioids'], ticked: ['opioids'] },
    ...{ citations: [{ slot: 1, where: 'Section 4' }], meetings: [], comment: null },
    ...{ action: null, owner: null, due: null, explanation: null },
    ...overrides,
  }
}

/** What a version says: these lines, and one document. */
export function aContent(lines: readonly DeclaredLine[], dated = '2025-03-12'): DeclaredContent {
  const policy = { slot: 1, type: 'operational-policy', title: 'Policy', version: '3.1', dated, covers: null }
  return { documents: [policy], documentsExplanation: null, lines }
}

export function aJudgement(overrides: Partial<JudgementEntry> = {}): JudgementEntry {
  return {
    ...{ indicator: '003', place: 1, version: 1, judgement: 'agreed', criteria: [], byCriterion: [] },
    ...{ reason: null, comment: null, judged: aStamp(), ...overrides },
  }
}

/** What is typed of criteria: each is agreed, unless told otherwise by its id. */
export function typedCriteria(
  ids: readonly string[],
  doubts: Readonly<Record<string, Partial<TypedCriterion>>> = {},
): readonly TypedCriterion[] {
  return ids.map((criterion) => ({ criterion, judgement: 'agreed', reason: '', ...doubts[criterion] }))
}

export function aFinding(overrides: Partial<ReviewFinding> = {}): ReviewFinding {
  return {
    ...{ number: 1, edition: 1, grade: 'concern', indicator: '003', text: 'The protocol is out of date.' },
    ...{ isWithdrawn: false, recorded: aStamp(), ...overrides },
  }
}

export const nothingWritten: Review = { judgements: [], findings: [], outcomes: [], answers: [] }
