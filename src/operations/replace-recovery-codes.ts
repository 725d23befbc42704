import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { replaceRecoveryCodes as saveCodes } from '@/server/db/second-factors'
import { withActor } from '@/server/db/transaction'
import { hashRecoveryCode, newRecoveryCodes } from '@/server/session/factor-keys'

/** Ten new recovery codes in the place of those that are left, to be shown once; null for whoever has no second factor. */
export async function replaceRecoveryCodes(actor: Actor): Promise<readonly string[] | null> {
  const codes = newRecoveryCodes()
  const replaced = await withActor(actor, ({ tx }) => saveCodes(tx, codes.map(hashRecoveryCode)))
  return replaced ? codes : null
}
