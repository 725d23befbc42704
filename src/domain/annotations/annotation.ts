import type { Period } from '../periods/period'

/** A note beside a quarter, or a decision that limits are worked out anew from it on. */
export type AnnotationKind = 'note' | 'rebase'

/** For whom somebody writes beside a chart. */
export type AnnotatesFor = 'provider' | 'commissioner' | 'national'

/** What somebody wrote beside a quarter of one line, of one provider or of all. */
export interface Annotation {
  readonly id: string
  /** Null for the charts of every provider, and of all together. */
  readonly providerCode: string | null
  readonly indicator: string
  readonly period: Period
  readonly kind: AnnotationKind
  readonly reason: string
  readonly madeFor: AnnotatesFor
  readonly authorName: string
  readonly recordedAt: Date
  /** When, by whom and why it was ended; null while it stands. */
  readonly ended: { readonly at: Date; readonly byName: string; readonly reason: string } | null
}

/** Those beside one line of a provider, with what stands beside everybody's, the earliest quarter first. */
export function annotationsOf(
  annotations: readonly Annotation[],
  indicator: string,
  providerCode: string | null,
): readonly Annotation[] {
  return annotations
    .filter((each) => each.indicator === indicator)
    .filter((each) => each.providerCode === null || each.providerCode === providerCode)
    .toSorted((left, right) => (left.period < right.period ? -1 : left.period > right.period ? 1 : 0))
}

/** The quarters from which limits are worked out anew. */
export function rebasesOf(annotations: readonly Annotation[]): readonly { readonly period: Period }[] {
  return annotations.filter(({ kind }) => kind === 'rebase').map(({ period }) => ({ period }))
}

/** The same of any line of any provider, or with null of all together: looked for among what begins anew, and not among every note. */
export function rebasesAmong(
  annotations: readonly Annotation[],
): (providerCode: string | null, indicator: string) => ReturnType<typeof rebasesOf> {
  const rebases = annotations.filter(({ kind }) => kind === 'rebase')
  if (rebases.length === 0) return () => NONE
  return (providerCode, indicator) => rebasesOf(annotationsOf(rebases, indicator, providerCode))
}

const NONE: ReturnType<typeof rebasesOf> = []
