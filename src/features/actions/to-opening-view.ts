import { saySource } from '@/domain/actions/say-action'
import type { OpeningRead } from '@/operations/read/get-opening'

export interface OpeningView {
  readonly title: string
  readonly caption: string
  /** What it follows from; null for what the provider saw itself. */
  readonly source: string | null
  readonly fields: Readonly<Record<string, string | number>>
}

export function toOpeningView({ named, provider, source, year }: OpeningRead): OpeningView {
  const { framework, providerCode, query, finding, indicator } = named
  return {
    title: 'Open an action',
    caption: `${provider.code} ${provider.name}`,
    source: source.kind === 'own' && source.indicator === null ? null : saySource(source, year),
    fields: {
      ...{ framework, providerCode, query: query ?? '', indicator },
      ...{ finding: finding ?? '', year: named.year },
    },
  }
}
