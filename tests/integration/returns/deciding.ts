import type { Actor } from '@/domain/access/actor'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { PostedDecision } from '@/domain/returns/posted-return-schema'
import { submitReturn } from '@/operations/submit-return'
import { aFilledQuarter } from './a-quarter'
import { checked, read, valueOf } from './entering'

export const REASON = 'The count of 106 was wrong.'
export const after = (instant: Date, milliseconds = 1) => new Date(instant.getTime() + milliseconds)

/** A quarter of its own that was submitted in time, what would be posted to decide about it, and a later moment. */
export async function aSubmittedQuarter(lead: Actor) {
  const { key, open, window } = await aFilledQuarter(lead)
  valueOf(await submitReturn(lead, await checked(lead, key, open), open))
  return { key, window, posted: await postedOf(lead, key), later: after(open, 86_400_000) }
}

/** What would be posted to decide about a return as it stands. */
export async function postedOf(lead: Actor, key: ReturnKey): Promise<PostedDecision> {
  return { ...key, reason: REASON, revision: (await read(lead, key)).current.revision }
}
