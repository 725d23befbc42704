import { type Actor, can } from '@/domain/access/actor'
import { parseReturnId } from '@/domain/returns/quarterly-return'
import { auditHref } from '../addresses'

/** The way from a return to everything that was done to it, for those who read its provider's trail. */
export function HistoryLink({ actor, returnId }: { actor: Actor; returnId: string }) {
  const key = parseReturnId(returnId)
  if (!key || !can(actor, 'audit:read', key)) return null
  return (
    <p>
      <a href={auditHref({ return: returnId })}>History of this return</a>
    </p>
  )
}
