import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { choosingHref } from '@/domain/addresses/account'
import { makePassphraseReset } from '@/server/db/passphrases'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { hashToken, newToken } from '@/server/session/random-token'
import { mayAnywhere } from '@/domain/access/actor'

/** A link that is shown once, to be given to somebody by hand. */
export interface ResetLink {
  readonly address: string
  readonly expiresAt: Date
}

/** By an administrator, for anybody else who has a passphrase: good for an hour and once. Null for whom there is none to make. */
export async function makeResetLink(actor: Actor, personId: string): Promise<ResetLink | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  const token = newToken()
  const expiresAt = await withActor(actor, ({ tx }) => makePassphraseReset(tx, hashToken(token), personId))
  return expiresAt && { address: `${readSettings().origin}${choosingHref(token)}`, expiresAt }
}
