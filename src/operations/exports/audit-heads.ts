import { type Json, canonicalJson } from '@/domain/canonical-json'
import type { YearSources } from './year-sources'

/**
 * Where the audit chains of a year's providers stood when its submissions and signatures were recorded: to be kept apart from any pack,
 * which is then compared with it.
 */
export function auditHeads({ pack, sealed }: Pick<YearSources, 'pack' | 'sealed'>): string {
  const heads = sealed.events.map(({ organisation, seq, head }): Json => ({ organisation, seq, head }))
  return `${canonicalJson({ format: 1, framework: pack.framework.code, year: pack.year, heads })}\n`
}
