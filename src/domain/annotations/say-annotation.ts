import { sayDay, sayPeriod } from '../periods/format'
import type { AnnotatesFor, Annotation, AnnotationKind } from './annotation'

const KINDS = { note: 'Note', rebase: 'Limits worked out anew from here' } as const satisfies Record<
  AnnotationKind,
  string
>
const SPEAKERS = {
  provider: 'the provider',
  commissioner: 'the commissioner',
  national: 'the national analyst',
} as const satisfies Record<AnnotatesFor, string>

/** What an annotation is called. */
export function sayAnnotationKind(kind: AnnotationKind): string {
  return KINDS[kind]
}

/** `Ann Lead for the provider, 17 July 2026`. */
export function sayAuthor({ authorName, madeFor, recordedAt }: Annotation): string {
  return `${authorName} for ${SPEAKERS[madeFor]}, ${sayDay(recordedAt)}`
}

/** All of it in a sentence: the quarter, what it is, why, who and when. */
export function sayAnnotation(annotation: Annotation): string {
  const { period, kind, reason, providerCode } = annotation
  const whose = providerCode === null ? ', for every provider' : ''
  return `${sayPeriod(period)}${whose}: ${sayAnnotationKind(kind)}: “${reason}” (${sayAuthor(annotation)}).`
}
