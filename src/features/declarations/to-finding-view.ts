import type { Field } from '@/domain/kinds/field'
import type { Finding } from '@/domain/forms/finding'
import type { FindingView } from '@/ui/saving/finding-view'
import { linkTo } from '@/features/draft/link-to'

/** A finding for a page. Several dates may be wrong alike, so away from its box each is named. */
export function toFindingView({ code, at, message }: Finding, box: Field | undefined): FindingView {
  const summary = code === 'S15' && box?.type === 'date' ? `${box.label}: ${message}` : message
  return { code, at, message, summary, href: linkTo(at, box) }
}
