import { notFound } from 'next/navigation'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import type { ReturnKey } from '@/domain/returns/quarterly-return'

/** The return that an address names; where it can name none, there is no such page. */
export async function returnKeyOf(params: Promise<{ returnId: string }>): Promise<ReturnKey> {
  return parseReturnId((await params).returnId) ?? notFound()
}
