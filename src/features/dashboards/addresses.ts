import { type Period } from '@/domain/periods/period'
import { type Span, writeSpan } from '@/domain/periods/span'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { ShownVersion } from '@/server/db/submitted-lines'

/** The parts of an overview's address beside the span; those that are empty are left out. */
export interface Arranged {
  readonly as?: ShownVersion
  readonly sort?: string
  readonly show?: string
  readonly commissioner?: string
}

/** All providers by all lines over one span. */
export function overviewHref(span: Span, { as = 'latest', ...arranged }: Arranged = {}): string {
  const asked = { period: writeSpan(span), as: as === 'first' ? 'first' : '', ...arranged }
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  return `/dashboards?${new URLSearchParams(given).toString()}`
}

/** The overview of one quarter. */
export function quarterHref(period: Period): string {
  return overviewHref({ kind: 'quarter', period })
}

/** Where one submitted line came from; the latest version unless one is named. */
export function originHref({ providerCode, period }: ReturnKey, code: string, version?: number): string {
  const origin = `/dashboards/providers/${providerCode}/${period}/${code}`
  return version === undefined ? origin : `${origin}?version=${version}`
}

/** Where a line over a longer span came from. */
export function pooledOriginHref(
  providerCode: string,
  span: Span,
  code: string,
  shown: ShownVersion = 'latest',
): string {
  return `/dashboards/providers/${providerCode}/${writeSpan(span)}/${code}${asShown(shown)}`
}

/** What came of each quarter of a span, and when: where the counts of a provider's returns and lines come from. */
export function receivedHref(providerCode: string, span: Span): string {
  return `/dashboards/providers/${providerCode}/${writeSpan(span)}/received`
}

/** One provider: its periods, and its results in one of them. */
export function providerHref(providerCode: string, period?: Period, shown: ShownVersion = 'latest'): string {
  const page = `/dashboards/providers/${providerCode}`
  return period ? `${page}?period=${period}${shown === 'first' ? '&as=first' : ''}` : page
}

/** One line for all providers over one span. */
export function comparisonHref(code: string, span: Span, shown: ShownVersion = 'latest'): string {
  return `/dashboards/indicators/${code}?period=${writeSpan(span)}${shown === 'first' ? '&as=first' : ''}`
}

/** Where the figure of all providers together came from. */
export function togetherHref(code: string, span: Span, shown: ShownVersion = 'latest'): string {
  return `/dashboards/indicators/${code}/${writeSpan(span)}${asShown(shown)}`
}

/** The same providers as a file. */
export function providersFileHref(code: string, span: Span, shown: ShownVersion = 'latest'): string {
  return `/dashboards/indicators/${code}/${writeSpan(span)}/providers.csv${asShown(shown)}`
}

/** The part of an address that asks for the versions that came first. */
function asShown(shown: ShownVersion): string {
  return shown === 'first' ? '?as=first' : ''
}

/** The receipt of one submitted version. */
export function receiptHref(key: ReturnKey, version: number): string {
  return `/returns/${returnId(key)}/submitted?version=${version}`
}
