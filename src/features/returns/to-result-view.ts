import { fieldId } from '@/domain/catalogue/field-id'
import { kinds } from '@/domain/kinds'
import { sayLineResult } from '@/domain/returns/say-line-result'
import type { ResolvedLine } from '@/domain/returns/resolve-lines'
import type { ResultView } from './section-view'

/** What the stored figures of a line come to, and where to look while they are typed anew. */
export function toResultView({ indicator, boxes, line }: ResolvedLine): ResultView {
  const { numerator, denominator } = kinds[indicator.kind]
  return {
    kind: indicator.kind,
    said: line.state === 'value' ? sayLineResult(indicator.kind, line.figures) : null,
    boxes: [numerator, denominator].map((field) => {
      const source = boxes[field]?.filledFrom
      return {
        field,
        id: fieldId(indicator.code, field),
        filledFrom: source ? fieldId(...source) : null,
      }
    }),
  }
}
