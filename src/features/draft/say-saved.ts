import { sayMoment } from '@/domain/periods/format'
import type { Stamp } from '@/domain/forms/stamp'

/** `Last saved by Asha Rahman on 3 November 2026 at 14:05.`, or null before the first save. */
export function saySaved(saved: Stamp | null | undefined): string | null {
  return saved ? `Last saved by ${saved.name} on ${sayMoment(saved.at)}.` : null
}
