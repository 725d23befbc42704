import { notFound } from 'next/navigation'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'

/** The declaration that an address names; where it can name none, there is no such page. */
export async function declarationKeyOf(params: Promise<{ declarationId: string }>): Promise<DeclarationKey> {
  return parseDeclarationId((await params).declarationId) ?? notFound()
}
