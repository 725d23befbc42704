import { asking, askingMore, ofFramework } from './asking'

/** The reviews of a framework that somebody reads: of the latest year, or of the one that is named. */
export function reviewsHref(framework: string, year?: string): string {
  return asking('/reviews', { year, ...ofFramework(framework) })
}

/** The review of a declaration by the declaration's id: its list of tasks. */
export function reviewHref(id: string, { saved }: { readonly saved?: string } = {}): string {
  return asking(`/reviews/${id}`, { saved })
}

/** One indicator of it. */
export function reviewedHref(id: string, indicator: string): string {
  return `${reviewHref(id)}/${indicator}`
}

/** Its findings; one of them where its number is given, to write it anew. */
export function findingsHref(id: string, finding?: number): string {
  return asking(
    `${reviewHref(id)}/findings`,
    { finding: finding?.toString() },
    finding === undefined ? undefined : 'grade',
  )
}

/** One finding among those of a page: all of a review, or those of what was signed. */
export function findingHref(page: string, number: number): string {
  return askingMore(page, {}, `finding-${number}`)
}

/** Where the year's numeric indicators stand together. */
export function reviewFiguresHref(id: string): string {
  return `${reviewHref(id)}/figures`
}

/** Where its outcome is signed. */
export function outcomeHref(id: string): string {
  return `${reviewHref(id)}/outcome`
}

/** Where the declaration is accepted or sent back. */
export function decideDeclarationHref(id: string): string {
  return `${reviewHref(id)}/decide`
}

/** What was signed: the latest outcome, or that of a round. */
export function signedOutcomeHref(id: string, round?: number): string {
  return asking(`${reviewHref(id)}/signed`, { round: round?.toString() })
}

/** The letter of an outcome, to be printed. */
export function outcomeLetterHref(id: string, round?: number): string {
  return asking(`${reviewHref(id)}/letter`, { round: round?.toString() })
}

/** The same as a file. */
export function outcomeLetterPdfHref(id: string, round?: number): string {
  return asking(`${reviewHref(id)}/letter.pdf`, { round: round?.toString() })
}
