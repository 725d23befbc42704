import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { WindowKey } from '@/domain/timetable/window-id'
import { type Correctable, findCorrectable } from '@/server/db/allowances'
import { withActor } from '@/server/db/transaction'

export interface AllowanceRead extends Correctable {
  readonly at: Date
}

/** Until when something may be corrected, and by whose leave; null where nothing was submitted, or they may not allow it. */
export async function getAllowance(
  actor: Actor,
  key: WindowKey,
  providerCode: string,
): Promise<AllowanceRead | null> {
  if (!can(actor, 'correction:allow', { framework: key.framework, providerCode })) return null
  return withActor(actor, async ({ tx, at }) => {
    const found = await findCorrectable(tx, key, providerCode)
    return found && found.version > 0 ? { ...found, at } : null
  })
}
