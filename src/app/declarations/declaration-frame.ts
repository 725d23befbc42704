import { declarationHref, declarationsHref, signedHref } from '@/domain/addresses/declarations'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'

/** Where a page of a declaration stands: under which framework, and the way back to the list of declarations. */
export function frameOfDeclaration({ framework }: DeclarationKey) {
  const breadcrumb = [{ href: declarationsHref(framework), text: 'Annual self-declarations' }]
  return { current: 'declarations', framework, breadcrumb } as const
}

/** The same of a page below a declaration: back to the declaration itself, or to what was signed. */
export function frameBelowDeclaration(key: DeclarationKey, page: 'draft' | 'signed' = 'draft') {
  const { breadcrumb, ...frame } = frameOfDeclaration(key)
  const id = declarationId(key)
  const href = page === 'draft' ? declarationHref(id) : signedHref(id)
  return { ...frame, breadcrumb: [...breadcrumb, { href, text: id }] }
}
