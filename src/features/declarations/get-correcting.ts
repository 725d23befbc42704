import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { declarationId } from '@/domain/declarations/declaration'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { sayDay, sayMoment } from '@/domain/periods/format'
import { findDeclaration } from '@/server/db/declarations'
import { findSigned } from '@/server/db/signed-declarations'
import { withActor } from '@/server/db/transaction'
import { isFresh } from '@/server/session/find-freshness'
import { sayCaption } from './say-declaration'

/** What somebody needs to see before they begin a correction. */
export interface CorrectingView {
  readonly declarationId: string
  readonly caption: string
  readonly version: number
  readonly revision: number
  /** `by Morgan Tellis on 3 May 2026 at 14:05`. */
  readonly signed: string
  readonly yearCloses: string
  readonly asksPassphrase: boolean
}

/** The version in force that may be corrected; null when there is none, or it is not theirs to correct. */
export async function getCorrecting(actor: Actor, id: string): Promise<CorrectingView | null> {
  const key = parseDeclarationId(id)
  if (!key) return null
  const scope = reachOf(actor, 'declaration:correct')
  const asksPassphrase = !(await isFresh())
  return withActor(actor, async ({ tx, at }) => {
    const file = await findDeclaration(tx, framework.code, scope, key)
    const signed = file && (await findSigned(tx, framework.code, scope, key, null))
    if (!file || !signed || file.current.state !== 'signed' || at > file.window.yearClosesAt) return null
    return {
      declarationId: declarationId(key),
      caption: sayCaption(key),
      version: signed.version,
      revision: file.current.revision,
      signed: `by ${signed.signedByName} on ${sayMoment(signed.signedAt)}`,
      yearCloses: sayDay(file.window.yearClosesAt),
      asksPassphrase,
    }
  })
}
