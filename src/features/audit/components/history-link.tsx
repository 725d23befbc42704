import { type Actor, can } from '@/domain/access/actor'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { auditHref } from '@/domain/addresses/audit'

/** The way from a return or a declaration to everything that was done to it, for those who read its provider's trail. */
export function HistoryLink({ actor, id }: { actor: Actor; id: string }) {
  const isReturn = parseReturnId(id) !== null
  const key = parseReturnId(id) ?? parseDeclarationId(id)
  if (!key || !can(actor, 'audit:read', key)) return null
  return (
    <p>
      <a href={auditHref({ return: id })}>History of this {isReturn ? 'return' : 'declaration'}</a>
    </p>
  )
}
