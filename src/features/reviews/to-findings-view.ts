import type { Action } from '@/domain/actions/action'
import { toActionOfFinding } from '@/domain/actions/say-action-of-finding'
import { findingsHref, reviewHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import { sayMoment } from '@/domain/periods/format'
import type { Grade, ReviewFinding } from '@/domain/reviews/review'
import { gradeNames } from '@/domain/reviews/say-review'
import { standingFindings } from '@/domain/reviews/standing-review'
import type { ReviewRead } from '@/operations/read/get-review'
import { sayAbout, sayReviewed } from './say-review'

export type ActionOfFinding = ReturnType<typeof toActionOfFinding>

export interface FindingView {
  readonly number: number
  readonly grade: Grade
  readonly name: string
  readonly about: string
  readonly text: string
  readonly by: string
  /** What is done about it. */
  readonly actions: readonly ActionOfFinding[]
  /** Where it is written anew; null for whoever only reads. */
  readonly href: string | null
}

/** The findings that stand, and the form by which one is written. */
export interface FindingsView {
  readonly caption: string
  readonly backHref: string
  readonly findings: readonly FindingView[]
  /** Null for whoever only reads. */
  readonly form: FindingFormView | null
}

export interface FindingFormView {
  /** The number of the finding that is written anew; null for a new one. */
  readonly number: number | null
  readonly fields: Readonly<Record<string, string | number>>
  readonly values: Readonly<Record<string, string>>
  readonly grades: readonly { readonly value: string; readonly label: string }[]
  readonly indicators: readonly { readonly value: string; readonly text: string }[]
}

/** Actions by the number of the finding from which they follow. */
export type ActionsByFinding = ReadonlyMap<number, readonly Action[]>

/** All findings of a review, and the form for a new one or for the one that is asked for; null where there is no such finding. */
export function toFindingsView(
  read: ReviewRead,
  asked: number | null,
  actions: ActionsByFinding = new Map(),
): FindingsView | null {
  const { key, framework, file, provider, mayReview } = read
  const id = declarationId(key)
  const standing = standingFindings(file.review.findings)
  const chosen = asked === null ? null : standing.find(({ number }) => number === asked)
  if (chosen === undefined) return null
  return {
    caption: sayReviewed(provider, key),
    backHref: reviewHref(id),
    findings: standing.map(({ number, grade, indicator, text, recorded }) => ({
      ...{ number, grade, text, name: gradeNames[grade], about: sayAbout(framework, key.year, indicator) },
      actions: (actions.get(number) ?? []).map(toActionOfFinding),
      by: `${recorded.name} on ${sayMoment(recorded.at)}`,
      href: mayReview ? findingsHref(id, number) : null,
    })),
    form: mayReview ? formOf(read, chosen) : null,
  }
}

function formOf({ key, framework, file }: ReviewRead, chosen: ReviewFinding | null): FindingFormView {
  const { findings } = file.review
  const lines = file.contents.get(file.version)?.lines ?? []
  return {
    number: chosen ? chosen.number : null,
    fields: { reviewId: declarationId(key), ...(chosen ? editionOf(findings, chosen) : newOf(findings)) },
    values: chosen ? { grade: chosen.grade, indicator: chosen.indicator ?? '', text: chosen.text } : {},
    grades: Object.entries(gradeNames).map(([value, label]) => ({ value, label })),
    indicators: [null, ...lines.map(({ indicator }) => indicator)].map((code) => ({
      value: code ?? '',
      text: sayAbout(framework, key.year, code),
    })),
  }
}

/** How many editions of it were seen. */
function editionOf(findings: readonly ReviewFinding[], { number }: ReviewFinding) {
  return { number, seen: findings.filter((each) => each.number === number).length }
}

/** How many findings were seen; 0 is the number of a new one. */
function newOf(findings: readonly ReviewFinding[]) {
  return { number: 0, seen: Math.max(0, ...findings.map(({ number }) => number)) }
}
