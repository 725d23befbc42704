import { sayMoment } from '@/domain/periods/format'
import type { QuarterlyReturn } from '@/domain/returns/quarterly-return'

/** `Last saved by Asha Rahman on 3 November 2026 at 14:05`, or null before the first save. */
export function saySaved({ saved }: Pick<QuarterlyReturn, 'saved'>): string | null {
  return saved && `Last saved by ${saved.name} on ${sayMoment(saved.at)}.`
}
