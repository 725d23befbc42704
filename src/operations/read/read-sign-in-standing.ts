import 'server-only'
import type { Obliged } from '@/domain/access/second-factor'
import type { Transaction } from '@/server/db/client'
import { type AdministratorsSignIn, findAdministratorsSignIn } from '@/server/db/passphrases'
import { readSettings } from '@/server/env'

/** How far the set-up of signing in is. */
export interface SignInStanding extends AdministratorsSignIn {
  /** Whether no administrator is left without a second factor. */
  readonly done: boolean
  /** Who needs a second factor; nobody where accounts are everybody's. */
  readonly obliged: Obliged | 'nobody'
  readonly singleSignOn: boolean
}

/** For an administrator; the database refuses anybody else. One query. */
export async function readSignInStanding(tx: Transaction): Promise<SignInStanding> {
  const { invented, secondFactor, singleSignOn } = readSettings()
  const counted = await findAdministratorsSignIn(tx)
  return {
    ...counted,
    done: counted.withoutFactor === 0,
    obliged: invented ? 'nobody' : secondFactor,
    singleSignOn: singleSignOn !== null,
  }
}
