/** It wakes each minute; one that is late by a busy minute or two is alive. */
const LATE_SECONDS = 180

/** How the worker, without which nothing happens by the clock, was last seen. */
export interface ClockStanding {
  /** `never` before it has woken for the first time. */
  readonly state: 'runs' | 'failing' | 'stopped' | 'never'
  readonly wokeAt: Date | null
  /** The steps that failed when it last woke: `windows`, `notices`, `pruning`, `mail`. */
  readonly failed: readonly string[]
}

/** How it stands by when it last woke. */
export function clockStanding(
  wake: { readonly wokeAt: Date; readonly secondsAgo: number; readonly failed: readonly string[] } | null,
): ClockStanding {
  if (!wake) return { state: 'never', wokeAt: null, failed: [] }
  const { wokeAt, secondsAgo, failed } = wake
  if (secondsAgo > LATE_SECONDS) return { state: 'stopped', wokeAt, failed }
  return { state: failed.length > 0 ? 'failing' : 'runs', wokeAt, failed }
}
