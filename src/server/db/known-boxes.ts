import 'server-only'
import type { KnownBox } from '@/domain/catalogue/known-boxes'
import type { Transaction } from './client'

/**
 * Writes down what the boxes of the catalogue take, and says how many are new or wider than before. For the service itself or an
 * administrator. Throws when a box of a definition is no longer what it was: a published definition never changes meaning.
 */
export async function registerBoxes(tx: Transaction, boxes: readonly KnownBox[]): Promise<number> {
  const [answer] = await tx.$queryRaw<{ written: number }[]>`
    SELECT register_boxes(${JSON.stringify(boxes)}::jsonb) AS written`
  return answer?.written ?? 0
}
