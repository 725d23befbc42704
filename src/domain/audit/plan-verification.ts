/** A place of a chain up to which all of it was verified before. */
export interface Checkpoint {
  readonly seq: number
  readonly hash: string
  readonly verifiedAt: Date
}

/** A piece of a chain: the events after a place, up to and with another. */
export interface Piece {
  readonly after: number
  /** The hash at the place that it follows upon, where that was verified; else null, and it is taken as it stands. */
  readonly hash: string | null
  readonly until: number
}

/** What of a chain is verified while a page waits. */
export interface Plan {
  /** The newest events, up to the head of the chain. */
  readonly tail: Piece
  /** One of the pieces before them, another each minute; null where the tail is all of it. */
  readonly turn: Piece | null
  /** The checkpoint that the tail follows upon. */
  readonly checkpoint: Checkpoint | null
}

/** Some tenths of a second on an ordinary machine; the database gives up after five. */
const LONGEST = 10_000
/** As far apart as checkpoints are. */
const PIECE = 5_000

/**
 * Which pieces of a chain to verify now: from the last checkpoint to the head, or as much as can be while a page waits, and in
 * its turn each of the pieces before, so that what was changed before a checkpoint is found as people look. `checkpoints` are
 * in their order.
 */
export function planVerification(events: number, checkpoints: readonly Checkpoint[], now: Date): Plan {
  if (events <= LONGEST)
    return { tail: { after: 0, hash: null, until: events }, turn: null, checkpoint: null }
  const last = checkpoints.findLast(({ seq }) => seq < events && seq >= events - LONGEST) ?? null
  const after = last?.seq ?? events - LONGEST
  const pieces = Math.ceil(after / PIECE)
  const start = (Math.floor(now.getTime() / 60_000) % pieces) * PIECE
  const hash = checkpoints.find(({ seq }) => seq === start)?.hash ?? null
  return {
    tail: { after, hash: last?.hash ?? null, until: events },
    turn: { after: start, hash, until: Math.min(start + PIECE, after) },
    checkpoint: last,
  }
}
