import { sayCount } from '@/domain/say-count'
import type { ProviderRead } from '@/operations/read/get-provider'

/** With whom a provider is compared, as it stands in a sentence. */
export function sayOthers({ histories }: Pick<ProviderRead, 'histories'>): string {
  return histories.size < 2
    ? 'others, none of which you see'
    : `the ${sayCount(histories.size, 'provider')} that you see`
}
