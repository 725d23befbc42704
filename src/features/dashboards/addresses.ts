import { type Period } from '@/domain/periods/period'
import { type Span, writeSpan } from '@/domain/periods/span'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { ShownVersion } from '@/domain/returns/stored-line'

/** The overview as it is when nothing is asked for. */
export const DASHBOARDS = '/dashboards'

/** The parts of an overview's address beside the span; those that are empty are left out. */
export interface Arranged {
  readonly as?: ShownVersion
  readonly sort?: string
  readonly show?: string
  readonly commissioner?: string
}

/** All providers by all lines over one span. */
export function overviewHref(span: Span, { as = 'latest', ...arranged }: Arranged = {}): string {
  return asking(DASHBOARDS, { period: writeSpan(span), ...shownAs(as), ...arranged })
}

/** The overview of one quarter. */
export function quarterHref(period: Period): string {
  return overviewHref({ kind: 'quarter', period })
}

/** Where one submitted line came from; the latest version unless one is named. */
export function originHref({ providerCode, period }: ReturnKey, code: string, version?: number): string {
  const asked = version === undefined ? {} : { version: String(version) }
  return asking(`${providerHref(providerCode)}/${period}/${code}`, asked)
}

/** Where a line over a longer span came from. */
export function pooledOriginHref(
  providerCode: string,
  span: Span,
  code: string,
  shown: ShownVersion = 'latest',
): string {
  return asking(`${providerHref(providerCode)}/${writeSpan(span)}/${code}`, shownAs(shown))
}

/** What came of each quarter of a span, and when: where the counts of a provider's returns and lines come from. */
export function receivedHref(providerCode: string, span: Span): string {
  return `${providerHref(providerCode)}/${writeSpan(span)}/received`
}

/** One provider: its periods, and its results in one of them. */
export function providerHref(providerCode: string, period?: Period, shown: ShownVersion = 'latest'): string {
  return asking(`${DASHBOARDS}/providers/${providerCode}`, period ? { period, ...shownAs(shown) } : {})
}

/** One line for all providers: over one span, or as it is when none is asked for. */
export function comparisonHref(code: string, span?: Span, shown: ShownVersion = 'latest'): string {
  const asked = span ? { period: writeSpan(span), ...shownAs(shown) } : {}
  return asking(`${DASHBOARDS}/indicators/${code}`, asked)
}

/** Where the figure of all providers together came from. */
export function aggregateHref(code: string, span: Span, shown: ShownVersion = 'latest'): string {
  return asking(`${comparisonHref(code)}/${writeSpan(span)}`, shownAs(shown))
}

/** The same providers as a file. */
export function providersFileHref(code: string, span: Span, shown: ShownVersion = 'latest'): string {
  return asking(`${aggregateHref(code, span)}/providers.csv`, shownAs(shown))
}

/** The table of one trend as a file, up to a quarter. */
export function trendFileHref({ providerCode, period }: ReturnKey, code: string, as: ShownVersion): string {
  return asking(`${providerHref(providerCode)}/trends/${code}.csv`, { period, ...shownAs(as) })
}

/** The name of the chart of a line on the page of its provider. */
export function trendId(code: string): string {
  return `trend-${code}`
}

/** A page with what is asked of it; what is empty is left out. */
function asking(page: string, asked: Readonly<Record<string, string>>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '')
  return given.length === 0 ? page : `${page}?${new URLSearchParams(given).toString()}`
}

/** What asks for the versions that came first: those in force are shown unless one says otherwise. */
function shownAs(shown: ShownVersion): Readonly<Record<string, string>> {
  return shown === 'first' ? { as: 'first' } : {}
}

/** The receipt of one submitted version. */
export function receiptHref(key: ReturnKey, version: number): string {
  return `/returns/${returnId(key)}/submitted?version=${version}`
}
