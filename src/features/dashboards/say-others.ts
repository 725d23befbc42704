import type { ProviderLine } from '@/domain/judgement/judge-provider-line'
import { sayCount } from '@/domain/say-count'

/**
 * With whom a line is compared, as it stands in a sentence: `seen` is how many providers the reader sees by name. Of the others nothing is
 * told but rounded sums.
 */
export function sayOthers({ among, others }: ProviderLine['among'], seen: number): string {
  const own = seen === 1 ? 'the one provider that you see' : `the ${sayCount(seen, 'provider')} that you see`
  if (among === 'national') return `${own} and ${sayCount(others, 'other')} in rounded sums`
  return seen < 2 ? 'others, none of which you see' : own
}
