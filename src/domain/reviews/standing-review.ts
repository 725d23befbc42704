import type { DeclaredContent, DeclaredLine } from '../declarations/declared-content'
import type { JudgementEntry, Review, ReviewFinding, SignedOutcome } from './review'
import { gradeNames } from './say-review'

/** What the signed versions of a declaration say, by their numbers. */
export type ContentByVersion = ReadonlyMap<number, DeclaredContent>

/** A declared indicator of the version in force, and what was made of it. */
export interface ReviewedLine {
  readonly line: DeclaredLine
  /** What was judged last; null where nothing was. */
  readonly judged: JudgementEntry | null
  /** Whether it was judged by a version that said otherwise, so that it is to be looked at again. */
  readonly isChanged: boolean
}

/** The indicators of a version, in their order, each with the judgement that was made of it last. */
export function reviewedLines(
  { judgements }: Pick<Review, 'judgements'>,
  contents: ContentByVersion,
  inForce: number,
): readonly ReviewedLine[] {
  const now = contents.get(inForce)
  return (now?.lines ?? []).map((line) => {
    const judged = judgements.findLast(({ indicator }) => indicator === line.indicator) ?? null
    return { line, judged, isChanged: judged !== null && !isSame(contents, judged, inForce) }
  })
}

/** Whether a judgement still holds: it was made of what the version in force says. */
export function isJudged({ judged, isChanged }: ReviewedLine): boolean {
  return judged !== null && !isChanged
}

/** What a version says of an indicator, with the documents that it cites there: a new edition of a document is something new to look at. */
function isSame(
  contents: ContentByVersion,
  { indicator, version }: JudgementEntry,
  inForce: number,
): boolean {
  if (version === inForce) return true
  const [then, now] = [version, inForce].map((each) => said(contents.get(each), indicator))
  return then !== undefined && then === now
}

function said(content: DeclaredContent | undefined, indicator: string): string | undefined {
  const line = content?.lines.find((each) => each.indicator === indicator)
  if (!content || !line) return undefined
  const cited = content.documents.filter(({ slot }) => line.citations.some((each) => each.slot === slot))
  return JSON.stringify([line, cited])
}

/** The heaviest first, and those of one weight by their numbers. */
export function byWeight<Finding extends Pick<ReviewFinding, 'grade' | 'number'>>(
  findings: readonly Finding[],
): readonly Finding[] {
  const weightOf = ({ grade }: Finding) => Object.keys(gradeNames).indexOf(grade)
  return findings.toSorted((one, other) => weightOf(one) - weightOf(other) || one.number - other.number)
}

/** The findings that stand, the heaviest first: the last edition of each, but for those that were withdrawn. */
export function standingFindings(findings: readonly ReviewFinding[]): readonly ReviewFinding[] {
  const last = new Map(findings.map((each) => [each.number, each]))
  return byWeight([...last.values()].filter(({ isWithdrawn }) => !isWithdrawn))
}

/** How often anything was written in a review: by it, whoever signs is told that somebody wrote since they read it. */
export function revisionOf({ judgements, findings, outcomes, answers }: Review): number {
  return judgements.length + findings.length + outcomes.length + answers.length
}

/** The outcome that stands: the last that was signed; null before one is. */
export function standingOutcome({ outcomes }: Pick<Review, 'outcomes'>): SignedOutcome | null {
  return outcomes.at(-1) ?? null
}

/** Whether there is something to sign: nothing was yet, or something was written or signed by the provider since. */
export function isToBeSigned(review: Review, inForce: number): boolean {
  const last = standingOutcome(review)
  if (!last || last.version !== inForce) return true
  const { judgements, findings, answers } = review
  const moments = [...judgements.map(({ judged }) => judged), ...findings.map(({ recorded }) => recorded)]
  return moments.some(({ at }) => at > last.signed.at) || answers.some(({ round }) => round === last.round)
}
