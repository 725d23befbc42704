import { kinds } from '@/domain/kinds'
import { sayPeriod } from '@/domain/periods/format'
import { sayFigure } from '@/domain/actions/say-aim'
import { saySource } from '@/domain/actions/say-action'
import type { OpeningRead } from '@/operations/read/get-opening'

export interface OpeningView {
  readonly title: string
  readonly caption: string
  /** What it follows from; null for what the provider saw itself. */
  readonly source: string | null
  /** At what figure it may aim; null where it is about no line. */
  readonly aim: { readonly hint: string; readonly suffix: string } | null
  readonly fields: Readonly<Record<string, string | number>>
}

export function toOpeningView({ named, provider, source, year, line }: OpeningRead): OpeningView {
  const { framework, providerCode, query, finding, indicator } = named
  return {
    title: 'Open an action',
    caption: `${provider.code} ${provider.name}`,
    source: source.kind === 'own' && source.indicator === null ? null : saySource(source, year),
    aim: line && aimOf(line),
    fields: {
      ...{ framework, providerCode, query: query ?? '', indicator },
      ...{ finding: finding ?? '', year: named.year },
    },
  }
}

function aimOf({ indicator, baseline }: NonNullable<OpeningRead['line']>): OpeningView['aim'] {
  const { unit } = kinds[indicator.kind]
  const now = baseline
    ? `${sayFigure(baseline.value, unit)} in ${sayPeriod(baseline.period)}`
    : 'no figure yet'
  return {
    hint: `${indicator.code} ${indicator.shortTitle}: ${now}`,
    suffix: unit === 'share' ? '%' : 'days',
  }
}
