import { receiptHref, returnHref, returnsHref } from '@/domain/addresses/returns'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'

/** Where a page of a return stands: under which framework, and the way back to the list of returns. */
export function frameOfReturn({ framework }: ReturnKey) {
  const breadcrumb = [{ href: returnsHref(framework), text: 'Quarterly returns' }]
  return { current: 'returns', framework, breadcrumb } as const
}

/** The same of a page below a return: back to the return itself, or to its receipt. */
export function frameBelowReturn(key: ReturnKey, page: 'return' | 'receipt' = 'return') {
  const { breadcrumb, ...frame } = frameOfReturn(key)
  const id = returnId(key)
  const href = page === 'return' ? returnHref(id) : receiptHref(id)
  return { ...frame, breadcrumb: [...breadcrumb, { href, text: id }] }
}
