import type { QuarterlyIndicator } from '../catalogue/indicator'
import { sayResult } from '../returns/say-result'
import type { SaidResult } from '../returns/say-state'
import type { ProvidersPooled } from './pool-providers'

/** Says what many providers come to together; where they must not be added up, it says that. */
export function saySumOf(
  { kind }: QuarterlyIndicator,
  { figures, providers }: Pick<ProvidersPooled, 'figures' | 'providers'>,
): SaidResult {
  if (providers === 0) return { headline: 'No figures', sentence: 'No provider reported figures.' }
  if (Object.keys(figures).length === 0)
    return { headline: 'Not added up', sentence: 'There is no figure for these providers together.' }
  return sayResult({ kind, state: 'value', figures, reason: null })
}
