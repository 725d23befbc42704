import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ShownVersion } from '@/server/db/submitted-lines'

/** The table of one trend as a file, up to a quarter. */
export function trendFileHref({ providerCode, period }: ReturnKey, code: string, as: ShownVersion): string {
  const first = as === 'first' ? '&as=first' : ''
  return `/dashboards/providers/${providerCode}/trends/${code}.csv?period=${period}${first}`
}
