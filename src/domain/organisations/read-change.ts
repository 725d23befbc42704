import type { ChangeName } from './change-fields'
import type { PostedChange } from './posted-change-schema'
import { readNewCommissioner, readNewProvider } from './read-new'
import { readArrangement } from './read-arrangement'
import { readRecordChange } from './read-record-change'
import { type ChangeContext, type RecordContext, isProvider } from './registry-change'
import type { ReadChange, TypedBoxes } from './typed-boxes'

/**
 * What a posted form asks for, or everything that is wrong with it at once. Null where there is nothing it could be done to: an
 * organisation that is not there, or a commissioner where only a provider can be meant.
 */
export function readChange({ change, typed }: PostedChange, context: ChangeContext): ReadChange | null {
  const text = (name: string) => typed[name] ?? ''
  const date = (name: string) => ['day', 'month', 'year'].map((part) => text(`${name}-${part}`))
  const boxes = { text, date }
  if (change === 'new-provider') return readNewProvider(boxes, context.register)
  if (change === 'new-commissioner') return readNewCommissioner(boxes, context.register)
  const { record, register } = context
  if (!record || (change !== 'name' && !isProvider(record))) return null
  return readOfRecord(change, boxes, { record, register })
}

function readOfRecord(
  change: Exclude<ChangeName, 'new-provider' | 'new-commissioner'>,
  boxes: TypedBoxes,
  context: RecordContext,
): ReadChange {
  switch (change) {
    case 'responsibility':
    case 'reading':
    case 'end-reading':
    case 'merger':
    case 'withdraw-merger':
      return readArrangement(change, boxes, context)
    default:
      return readRecordChange(change, boxes, context)
  }
}
