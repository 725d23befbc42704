import { type Actor, can, reachOf } from '../access/actor'
import type { AnnotatesFor, Annotation, AnnotationKind } from './annotation'

/** Beside whose charts: one provider's, or with null everybody's. */
export interface AnnotatedService {
  readonly framework: string
  readonly providerCode: string | null
}

/**
 * For whom this person may write beside a chart; null where they may not. The nation speaks beside any chart, the responsible
 * commissioner beside those of its providers, and whoever submits for a provider adds notes to its own: limits are not moved by who
 * is judged by them. The database decides the same (annotates_for() in the migrations).
 */
export function annotatesFor(
  actor: Actor,
  { framework, providerCode }: AnnotatedService,
  kind: AnnotationKind,
): AnnotatesFor | null {
  if (reachOf(actor, 'correction:allow', framework) === 'all') return 'national'
  if (providerCode === null) return null
  const of = { framework, providerCode }
  if (can(actor, 'return:judge', of)) return 'commissioner'
  return kind === 'note' && can(actor, 'return:submit', of) ? 'provider' : null
}

/** Whether this person may end it: who may write it, but what others wrote a provider's own people leave alone. */
export function mayEnd(actor: Actor, framework: string, annotation: Annotation): boolean {
  const speaks = annotatesFor(actor, { framework, providerCode: annotation.providerCode }, annotation.kind)
  if (annotation.ended !== null || speaks === null) return false
  return speaks !== 'provider' || annotation.madeFor === 'provider'
}
