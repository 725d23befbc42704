import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { BUSY } from '@/domain/access/say-sign-in-failure'
import { hintAt } from '@/domain/access/passphrase'
import { confirmPassphrase } from './confirm-passphrase'
import { isFresh } from '@/server/session/find-freshness'
import { readSessionCookie } from '@/server/session/session-cookie'
import { sayCount } from '@/domain/say-count'

/** What is wrong with the proof of who is asking. */
interface Staleness {
  readonly at: 'passphrase'
  readonly message: string
}

/** What keeps somebody from deciding until they have proved again that it is they; null when nothing does. */
export async function requireFreshness(actor: Actor, passphrase: string): Promise<Staleness | null> {
  if (await isFresh()) return null
  if (passphrase === '')
    return { at: 'passphrase', message: 'Enter your passphrase. It is asked for again before a decision' }
  const confirmed = await confirmPassphrase(actor, await readSessionCookie(), passphrase)
  if (confirmed.ok) return null
  if (confirmed.failure.kind === 'wrong')
    return {
      at: 'passphrase',
      message: `The passphrase is not right. Check it and try again${hintAt(passphrase)}`,
    }
  if (confirmed.failure.kind === 'busy') return { at: 'passphrase', message: BUSY }
  const { waitMinutes } = confirmed.failure
  const wait = sayCount(waitMinutes, 'minute')
  return { at: 'passphrase', message: `Too many wrong passphrases. Wait ${wait}, then try again` }
}
