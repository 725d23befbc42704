import type { DeclarationKey } from '@/domain/declarations/declaration'
import { sayYear } from '@/domain/periods/format'

/** `ZZ1, 2025-26 (April 2025 to March 2026)`. */
export function sayCaption({ providerCode, year }: DeclarationKey): string {
  return `${providerCode}, ${year} (${sayYear(year)})`
}
