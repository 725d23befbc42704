import 'server-only'
import { fail, ok, type Result } from '@/domain/result'
import { database } from '@/server/db/client'
import { findPassphraseReset, type OpenReset, takePassphraseReset } from '@/server/db/passphrases'
import { withActor } from '@/server/db/transaction'
import { hashPassphrase } from '@/server/session/passphrase-hash'
import { hashToken, isToken } from '@/server/session/random-token'
import { faultOfNewPassphrase } from './fault-of-new-passphrase'
import { tellOfPassphrase } from './tell-of-passphrase'

type ChoosingFailure = { kind: 'not-found' } | { kind: 'weak-passphrase'; message: string }

/** Whose passphrase a link chooses; null for one that is unknown, used or an hour old, and for a disabled account: not told apart. */
export async function findOpenReset(token: string): Promise<OpenReset | null> {
  return isToken(token) ? findPassphraseReset(database(), hashToken(token)) : null
}

/** Takes the link and the passphrase with it, once, however often it is pressed. Every session of theirs ends; the second factor stays. */
export async function choosePassphrase(
  token: string,
  chosen: string,
): Promise<Result<true, ChoosingFailure>> {
  const reset = await findOpenReset(token)
  if (!reset) return fail({ kind: 'not-found' })
  const message = faultOfNewPassphrase(chosen, { ...reset, organisation: '' })
  if (message) return fail({ kind: 'weak-passphrase', message })
  const hash = await hashPassphrase(chosen)
  const taken = await withActor(null, async ({ tx, at }) => {
    const personId = await takePassphraseReset(tx, hashToken(token), hash)
    if (personId) await tellOfPassphrase(tx, personId, at)
    return personId !== null
  })
  return taken ? ok(true) : fail({ kind: 'not-found' })
}
