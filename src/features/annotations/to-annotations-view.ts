import type { Actor } from '@/domain/access/actor'
import { annotationsHref } from '@/domain/addresses/annotations'
import { comparisonHref, providerHref } from '@/domain/addresses/dashboards'
import type { Annotation } from '@/domain/annotations/annotation'
import { annotatesFor, mayEnd } from '@/domain/annotations/may-annotate'
import { sayAnnotationKind, sayAuthor } from '@/domain/annotations/say-annotation'
import { sayPeriod, sayWholePeriod } from '@/domain/periods/format'
import { addQuarters } from '@/domain/periods/period'
import { sayEnded } from '@/domain/say-ended'
import type { AnnotationsRead } from '@/operations/read/get-annotations'
import type { RecordedItem } from '@/ui/recorded-list'

/** As many quarters as are offered to write beside: more than are drawn. */
const OFFERED = 24

/** What the page about one line's annotations shows. */
export interface AnnotationsView {
  readonly framework: string
  readonly title: string
  readonly caption: string
  readonly fields: Readonly<Record<string, string>>
  /** As `Quarter 2 of 2026-27: Note`. */
  readonly annotations: readonly RecordedItem[]
  /** What this person may add; empty for whoever only reads. */
  readonly kinds: readonly { readonly value: string; readonly label: string; readonly hint: string }[]
  readonly periods: readonly { readonly value: string; readonly text: string }[]
  /** The one that is about to be ended. */
  readonly ending: RecordedItem | null
  readonly back: { readonly href: string; readonly text: string }
}

const KINDS = [
  {
    value: 'note',
    label: 'A note',
    hint: 'Something happened in this quarter that a reader of the chart should know.',
  },
  {
    value: 'rebase',
    label: 'Work out limits anew from this quarter',
    hint: 'The service changed for good. What comes after is judged by itself, and not by what was before.',
  },
] as const

/** Null where one is asked to be ended that there is not, or that is not theirs to end. */
export function toAnnotationsView(actor: Actor, read: AnnotationsRead, end: string): AnnotationsView | null {
  const { framework, indicator, provider, until } = read
  const of = { framework: framework.code, providerCode: provider?.code ?? null }
  const annotations = read.annotations.map(toView(actor, { ...of, indicator: indicator.code }))
  const ending = annotations.find(({ id, endHref }) => id === end && endHref !== null) ?? null
  if (end !== '' && !ending) return null
  const line = `${indicator.code} ${indicator.shortTitle}`
  return {
    ...{ framework: of.framework, annotations, ending, back: backOf(read, line) },
    title: ending ? `End what stands beside ${line}` : `What stands beside ${line}`,
    caption: provider ? `${provider.code} ${provider.name}` : 'Every provider',
    fields: { framework: of.framework, provider: of.providerCode ?? '', indicator: indicator.code },
    kinds: KINDS.filter(({ value }) => annotatesFor(actor, of, value) !== null),
    periods: Array.from({ length: OFFERED }, (_, index) => addQuarters(until, -index)).map((period) => ({
      value: period,
      text: sayWholePeriod(period),
    })),
  }
}

function toView(actor: Actor, chart: Parameters<typeof annotationsHref>[0]) {
  return (annotation: Annotation): RecordedItem => ({
    id: annotation.id,
    what: `${sayPeriod(annotation.period)}: ${sayAnnotationKind(annotation.kind).toLowerCase()}`,
    reason: annotation.reason,
    author: sayAuthor(annotation),
    ended: sayEnded(annotation.ended),
    endHref:
      annotation.providerCode === chart.providerCode && mayEnd(actor, chart.framework, annotation)
        ? annotationsHref(chart, annotation.id)
        : null,
  })
}

function backOf(
  { framework: { code: framework }, indicator, provider }: AnnotationsRead,
  line: string,
): AnnotationsView['back'] {
  if (!provider) return { href: comparisonHref(framework, indicator.code), text: line }
  const { code: providerCode, name } = provider
  return { href: providerHref({ framework, providerCode }), text: `${providerCode} ${name}` }
}
