import { signedHref } from '@/domain/addresses/declarations'
import { reviewHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { unsignedStandingOf } from '@/domain/declarations/unsigned-year'
import { compareNaturally } from '@/domain/natural-order'
import { type DueParts, dayAfter, daysLeft, sayDueParts } from '@/domain/periods/days-left'
import type { FinancialYear } from '@/domain/periods/period'
import type { Grade } from '@/domain/reviews/review'
import { isReviewed } from '@/domain/reviews/review-due'
import { gradeNames, outcomeNames } from '@/domain/reviews/say-review'
import type { ReviewsRead } from '@/operations/read/list-reviews'

/** One provider in the list. */
export interface ReviewRow {
  readonly id: string
  readonly provider: string
  readonly href: string | null
  readonly declaration: { readonly text: string; readonly href: string | null }
  /** `4 of 10`; null before anything is signed. */
  readonly judged: { readonly count: number; readonly of: number } | null
  readonly findings: readonly { readonly grade: Grade; readonly count: number; readonly name: string }[]
  readonly outcome: string | null
  /** Until when it is to be reviewed; null where nothing is to be done. */
  readonly due: DueParts | null
  readonly isOverdue: boolean
}

/** The years that there are, the latest first, and one of them. */
export interface ReviewsView {
  readonly framework: string
  readonly years: readonly FinancialYear[]
  readonly year: FinancialYear | null
  readonly rows: readonly ReviewRow[]
  readonly sentence: string
}

/** One year's reviews: the one asked for, else the latest of which anything is signed. Null for a year that there is not. */
export function toReviewsView(read: ReviewsRead, asked: string): ReviewsView | null {
  const years = [...new Set(read.headers.map(({ year }) => year))].toSorted().reverse()
  const latest = years.find((year) => read.progress.some((each) => each.year === year)) ?? years[0]
  const year = asked === '' ? latest : years.find((each) => each === asked)
  const frame = { framework: read.framework.code, years }
  if (!year)
    return asked === '' ? { ...frame, year: null, rows: [], sentence: 'No declaration is due yet.' } : null
  const rows = read.headers
    .filter((header) => header.year === year)
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .map((header) => toRow(read, header))
  const reviewed = rows.filter(({ outcome, due }) => outcome && !due).length
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length
  const late = overdue > 0 ? ` ${overdue} overdue.` : ''
  return { ...frame, year, rows, sentence: `${reviewed} of ${rows.length} reviewed.${late}` }
}

function toRow({ progress, at, days }: ReviewsRead, header: DeclarationHeader): ReviewRow {
  const id = declarationId(header)
  const own = progress.find((each) => each.providerCode === header.providerCode && each.year === header.year)
  const dueOn = own && !isReviewed(own) ? dayAfter(own.signedAt, days) : null
  return {
    id,
    provider: `${header.providerCode} ${header.providerName}`,
    href: own ? reviewHref(id) : null,
    declaration: { text: sayDeclaration(header, own, at), href: own ? signedHref(id) : null },
    judged: own ? { count: own.judged, of: own.of } : null,
    findings: countGrades(own?.findings ?? []),
    outcome: own?.outcome ? outcomeNames[own.outcome.outcome] : null,
    due: dueOn === null ? null : sayDueParts(dueOn, at),
    isOverdue: dueOn !== null && daysLeft(dueOn, at) < 0,
  }
}

const UNSIGNED = {
  'not-yet-due': 'Not signed yet',
  overdue: 'Overdue',
  'not-received': 'Not received',
} as const

function sayDeclaration(
  { state, version, window }: DeclarationHeader,
  own: ReviewsRead['progress'][number] | undefined,
  at: Date,
): string {
  if (version === 0) return UNSIGNED[unsignedStandingOf(window, at)]
  const decided = own?.decision?.decision
  if (state === 'draft')
    return `${decided === 'returned' ? 'Sent back' : 'Being corrected'}, version ${version}`
  return `${decided === 'accepted' ? 'Accepted' : 'Signed'}, version ${version}`
}

/** The heaviest before the others. */
function countGrades(grades: readonly Grade[]): ReviewRow['findings'] {
  return (Object.keys(gradeNames) as Grade[]).flatMap((grade) => {
    const count = grades.filter((each) => each === grade).length
    return count > 0 ? [{ grade, count, name: gradeNames[grade] }] : []
  })
}
