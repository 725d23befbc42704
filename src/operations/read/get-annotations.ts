import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { type Annotation, annotationsOf } from '@/domain/annotations/annotation'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { londonDate } from '@/domain/periods/london'
import { type Period, periodOfDate } from '@/domain/periods/period'
import { listAnnotations } from '@/server/db/annotations'
import { type Work, withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'
import { reachesProvider } from './reaches-provider'

/** What stands, and stood, beside the charts of one line. */
export interface AnnotationsRead {
  readonly framework: Framework
  readonly indicator: QuarterlyIndicator
  /** Whose charts; null for everybody's. */
  readonly provider: { readonly code: string; readonly name: string } | null
  /** The quarter in which it is asked: the last that there is to write beside. */
  readonly until: Period
  /** Its own and everybody's, also what was ended; the earliest quarter first. */
  readonly annotations: readonly Annotation[]
}

/** What was written beside the charts of a line of one provider, or with null of all; null where there is no such line, and for whoever sees nothing of that provider. */
export async function getAnnotations(
  actor: Actor,
  framework: Framework,
  { providerCode, code }: { readonly providerCode: string | null; readonly code: string },
  clock?: Date,
): Promise<AnnotationsRead | null> {
  const mayRead =
    providerCode === null
      ? mayAnywhere(actor, 'return:read-submitted', framework.code)
      : reachesProvider(actor, 'return:read-submitted', framework, providerCode)
  if (!mayRead) return null
  const work: Work<Found | null> = async ({ tx, at }) => {
    const provider = providerCode === null ? null : await findProvider(tx, framework, providerCode)
    if (providerCode !== null && !provider) return null
    const scope = providerCode === null ? [] : [providerCode]
    const asked = { at: null, indicator: code, withEnded: true }
    return { provider, at, found: await listAnnotations(tx, framework.code, scope, asked) }
  }
  const read = await withActor(actor, work, clock)
  const until = read && periodOfDate(londonDate(read.at))
  const indicator = until && quarterlyIndicators(until, framework).find((each) => each.code === code)
  if (!indicator) return null
  const annotations = annotationsOf(read.found, code, providerCode)
  return { framework, indicator, provider: read.provider, until, annotations }
}

interface Found extends Pick<AnnotationsRead, 'provider'> {
  readonly at: Date
  readonly found: Awaited<ReturnType<typeof listAnnotations>>
}
