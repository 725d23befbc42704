/**
 * How much the front lets through, and how long it waits. One object, so that whoever tries it can give others.
 *
 * @typedef {typeof LIMITS} Limits
 */
export const LIMITS = {
  /** Until all headers of a request are there: looked at once a second, so that ten seconds are never exceeded. */
  headersMs: 9_000,
  /** Until the body of a form is there; of a file, until the next piece of it is: within thirty seconds. */
  bodyMs: 29_500,
  /** Until a web process begins its answer. */
  answerMs: 30_000,
  /** The same where a file is still arriving. */
  uploadMs: 600_000,
  /** For how long what is refused before it was read is read after all, and thrown away: else its sender might not see why. */
  lingerMs: 3_000,
  /** For how long a connection may stand still, by which whoever does not read an answer is let go. */
  stillMs: 65_000,
  /** For how long a connection waits for another request. */
  keptMs: 20_000,
  /** Until what is under way is cut off when the service stops. */
  drainMs: 15_000,
  /** Connections at once. */
  connections: 2_000,
  /** Bytes of forms that are held at once, until a web process has room for them, and how much of it each may take. */
  heldBytes: 64_000_000,
  heldShare: { submission: 1, form: 0.75, autosave: 0.5, page: 0.25, file: 0.25, upload: 0 },
  /** Bytes of an answer that are read ahead, so that whoever reads slowly keeps no web process. */
  aheadBytes: 1_000_000,
  /**
   * What may be under way in one web process at once, how many may wait for each of them, and for how long. What is read, what saves
   * itself, what somebody saves and what they submit are counted together: each has places that none before it is given, takes the next
   * that gets free before it, and waits longer. So they are shed in this order, and submissions last.
   */
  lanes: {
    submission: { atOnce: 12, waiting: 200, waitMs: 10_000 },
    form: { atOnce: 10, waiting: 200, waitMs: 8_000 },
    autosave: { atOnce: 8, waiting: 100, waitMs: 6_000 },
    page: { atOnce: 6, waiting: 40, waitMs: 4_000 },
    file: { atOnce: 32, waiting: 200, waitMs: 8_000 },
    upload: { atOnce: 4, waiting: 20, waitMs: 8_000 },
  },
}

/** @typedef {keyof Limits['lanes']} Lane in which a request waits its turn */
