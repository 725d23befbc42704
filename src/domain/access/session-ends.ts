const MINUTE = 60_000
/** As find_session() in the database has them, which decides; this only tells a page. */
const IDLE = 30 * MINUTE
const LONGEST = 12 * 60 * MINUTE
/** Being seen is written at most this often. */
const WRITTEN = MINUTE

/** How long a session lasts from now, in milliseconds: without use, and however much it is used. */
export interface SessionEnds {
  readonly idleIn: number
  readonly finalIn: number
}

/** When a session that has just been read will end. The reading counts as use, once a minute. */
export function endsOf(session: { createdAt: Date; lastSeenAt: Date; readAt: Date }): SessionEnds {
  const [created, lastSeen, read] = [session.createdAt, session.lastSeenAt, session.readAt].map(Number) as [
    number,
    number,
    number,
  ]
  const seen = read - lastSeen >= WRITTEN ? read : lastSeen
  return { idleIn: seen + IDLE - read, finalIn: created + LONGEST - read }
}
