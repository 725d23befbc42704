import type { DeclarationKey } from '@/domain/declarations/declaration'
import { sayMoment, sayYear } from '@/domain/periods/format'
import type { Stamp } from '@/domain/returns/quarterly-return'

/** `ZZ1, 2025-26 (April 2025 to March 2026)`. */
export function sayCaption({ providerCode, year }: DeclarationKey): string {
  return `${providerCode}, ${year} (${sayYear(year)})`
}

/** `Last saved on 3 May 2026 at 10:12 by Morgan Tellis.`, or null when nothing was. */
export function saySaved(saved: Stamp | null | undefined): string | null {
  return saved ? `Last saved on ${sayMoment(saved.at)} by ${saved.name}.` : null
}
