import type { Period } from '@/domain/periods/period'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { ShownVersion } from '@/server/db/submitted-lines'

/** All providers by all lines in one period. */
export function overviewHref(period: Period, shown: ShownVersion = 'latest'): string {
  return `/dashboards?period=${period}${asShown(shown)}`
}

/** Where one submitted line came from; the latest version unless one is named. */
export function originHref({ providerCode, period }: ReturnKey, code: string, version?: number): string {
  const origin = `/dashboards/providers/${providerCode}/${period}/${code}`
  return version === undefined ? origin : `${origin}?version=${version}`
}

/** One provider: its periods, and its results in one of them. */
export function providerHref(providerCode: string, period?: Period, shown: ShownVersion = 'latest'): string {
  return `/dashboards/providers/${providerCode}${period ? `?period=${period}${asShown(shown)}` : ''}`
}

/** One line for all providers in one period. */
export function comparisonHref(code: string, period: Period): string {
  return `/dashboards/indicators/${code}?period=${period}`
}

/** The part of an address that asks for the versions that came first. */
function asShown(shown: ShownVersion): string {
  return shown === 'first' ? '&as=first' : ''
}

/** The receipt of one submitted version. */
export function receiptHref(key: ReturnKey, version: number): string {
  return `/returns/${returnId(key)}/submitted?version=${version}`
}
