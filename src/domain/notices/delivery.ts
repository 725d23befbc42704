const MINUTE = 60_000
/** How long after each failed try the next one is made; the last of them from then on. */
const PAUSES = [1, 5, 15, 60, 240].map((minutes) => minutes * MINUTE)
/** So long a mail server that is down is waited for, as mail servers themselves do. */
const GIVEN_UP_AFTER = 5 * 24 * 60 * MINUTE

/**
 * What came of giving a mail to the server: it took it; it could not now, or could not be reached; or it never will take it for this
 * address.
 */
export type Outcome = 'sent' | 'deferred' | 'refused'

/** Waiting to be sent; kept because no mail was set; and how it ended. */
export type NoticeState = 'waiting' | 'kept' | 'sent' | 'bounced' | 'given-up' | 'expired'

/** How a notice stands after a try, and when the next one is made; that is the moment itself where there is none. */
export function afterTry(
  { tries, firstTriedAt }: { readonly tries: number; readonly firstTriedAt: Date | null },
  outcome: Outcome,
  at: Date,
): { readonly state: Exclude<NoticeState, 'kept' | 'expired'>; readonly nextAt: Date } {
  if (outcome === 'sent') return { state: 'sent', nextAt: at }
  if (outcome === 'refused') return { state: 'bounced', nextAt: at }
  const waited = at.getTime() - (firstTriedAt ?? at).getTime()
  if (waited >= GIVEN_UP_AFTER) return { state: 'given-up', nextAt: at }
  const pause = PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0
  return { state: 'waiting', nextAt: new Date(at.getTime() + pause) }
}
