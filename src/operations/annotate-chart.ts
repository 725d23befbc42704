import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { annotatesFor, mayEnd } from '@/domain/annotations/may-annotate'
import type { PostedAnnotation, PostedEnd } from '@/domain/annotations/posted-annotation-schema'
import { type AnnotationFault, readAnnotation, readEnd } from '@/domain/annotations/read-annotation'
import { findFramework } from '@/domain/catalogue'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { londonDate } from '@/domain/periods/london'
import { type Period, periodOfDate } from '@/domain/periods/period'
import { type Result, fail, ok } from '@/domain/result'
import { endAnnotation, listAnnotations, recordAnnotation } from '@/server/db/annotations'
import { withActor } from '@/server/db/transaction'

/** Why nothing was written. Not there and not yours are one and the same. */
type AnnotationFailure =
  { readonly kind: 'not-found' } | { readonly kind: 'refused'; readonly faults: readonly AnnotationFault[] }

const NOT_FOUND: AnnotationFailure = { kind: 'not-found' }

/** Writes a note beside a quarter of a chart, or has its limits worked out anew from there. The same of the same author stands once. */
export async function annotateChart(
  actor: Actor,
  posted: PostedAnnotation,
  clock?: Date,
): Promise<Result<null, AnnotationFailure>> {
  // Whoever may add nothing is told nothing of what is wrong with it; what is not chosen yet is least of all a decision.
  if (!mayWrite(actor, posted)) return fail(NOT_FOUND)
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<null, AnnotationFailure>> => {
      const until = periodOfDate(londonDate(at))
      if (!isLine(posted, until)) return fail(NOT_FOUND)
      const read = readAnnotation(posted, until)
      if (!read.ok) return fail({ kind: 'refused', faults: read.failure })
      const { framework, providerCode, indicator } = posted
      const came = await recordAnnotation(tx, { framework, providerCode, indicator, at, ...read.value })
      if (came === 'made') return ok(null)
      return fail(came === 'not-found' ? NOT_FOUND : STANDS_ALREADY)
    },
    clock,
  )
}

const STANDS_ALREADY: AnnotationFailure = {
  kind: 'refused',
  faults: [{ at: 'period', message: 'Limits begin anew from this quarter already: choose another' }],
}

/** Ends what stands beside a chart, with a reason; it stays on record. */
export async function endChartAnnotation(
  actor: Actor,
  posted: PostedEnd,
  clock?: Date,
): Promise<Result<null, AnnotationFailure>> {
  if (!mayWrite(actor, { ...posted, kind: 'note' })) return fail(NOT_FOUND)
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<null, AnnotationFailure>> => {
      const { framework, providerCode, indicator } = posted
      const scope = providerCode === null ? [] : [providerCode]
      const standing = await listAnnotations(tx, framework, scope, { at: null, indicator })
      const found = standing.find(({ id }) => id === posted.annotation)
      if (!found || found.providerCode !== providerCode || !mayEnd(actor, framework, found))
        return fail(NOT_FOUND)
      const read = readEnd(posted.reason)
      if (!read.ok) return fail({ kind: 'refused', faults: read.failure })
      return (await endAnnotation(tx, found.id, { reason: read.value, at })) ? ok(null) : fail(NOT_FOUND)
    },
    clock,
  )
}

function mayWrite(
  actor: Actor,
  { kind, ...of }: Pick<PostedAnnotation, 'framework' | 'providerCode' | 'kind'>,
) {
  return annotatesFor(actor, of, kind === '' ? 'note' : kind) !== null
}

/** Whether the framework asks for this line today. */
function isLine({ framework: code, indicator }: PostedAnnotation, today: Period): boolean {
  const framework = findFramework(code)
  return framework !== null && quarterlyIndicators(today, framework).some((each) => each.code === indicator)
}
