import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { isTooLong } from '@/domain/access/passphrase'
import { limitConcurrency } from './limit-concurrency'

// OWASP's minimum for argon2id, the library's own default algorithm.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of 256 random bits that nobody kept: what is compared where there is no account, to take as long. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$Dw0mlXu6/ZteL8AC877HYg$Uuar393gj5LrpCTBeUjaWd+jEV22e2spSp9CyOUQO4U'

/** Each takes 19 MiB and one core; more at once would only make everybody wait longer. */
const atMostFour = limitConcurrency({ atOnce: 4, waiting: 200 })

/** What is kept of a passphrase. Only whoever was let in already chooses one, so it waits as long as it takes. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return atMostFour(() => hash(normalise(passphrase), COST), { isPatient: true })
}

/**
 * Whether a passphrase is the one behind a hash. Without a hash it takes as long, and is not; what is longer than any
 * passphrase can be is not, takes as long, and is never hashed. Throws `QueueIsFull` where too many wait already.
 */
export async function verifyPassphrase(
  kept: string | null | undefined,
  passphrase: string,
): Promise<boolean> {
  const [against, typed] = isTooLong(passphrase) ? [NOBODY, ''] : [kept ?? NOBODY, normalise(passphrase)]
  const matches = await atMostFour(() => verify(against, typed))
  return matches && kept != null
}

/** One keyboard may write "é" as one character and another as two. */
function normalise(passphrase: string): string {
  return passphrase.normalize('NFC')
}
