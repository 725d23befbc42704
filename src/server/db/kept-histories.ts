import 'server-only'
import type { ProviderHistory } from '@/domain/judgement/histories'
import { type Database, database } from './client'

/** Histories by what they are made of. */
export type KeptThen = ReadonlyMap<string, ProviderHistory>

/** Lines of all histories that are kept: 150 providers with 40 quarters have half as many. About 100 MB at most. */
const MOST_LINES = 150_000

/**
 * Histories by what they are made of. A version of a submission never changes, so the same versions of the same quarters are the
 * same figures, whoever asks. It answers only for keys that a scoped statement of this request has named: it knows figures, and
 * never who may see them. Whoever writes in a transaction must not ask within it, since what is kept outlives it.
 */
class KeptHistories {
  // In the order in which they were last asked for.
  readonly #byKey = new Map<string, ProviderHistory>()
  #lines = 0

  /** Those of a framework as they are now, which is no other once more are kept, or some forgotten. */
  of(framework: string): KeptThen {
    const own = `${framework} `
    return new Map([...this.#byKey].filter(([key]) => key.startsWith(own)))
  }

  find(key: string): ProviderHistory | undefined {
    const found = this.#byKey.get(key)
    if (found) {
      this.#byKey.delete(key)
      this.#byKey.set(key, found)
    }
    return found
  }

  keep(key: string, history: ProviderHistory): ProviderHistory {
    const known = this.find(key)
    if (known) return known
    this.#byKey.set(key, history)
    this.#lines += countLines(history)
    this.#forgetOldest()
    return history
  }

  /** As where there was no room for any. */
  forgetAll(): void {
    this.#byKey.clear()
    this.#lines = 0
  }

  #forgetOldest(): void {
    for (const [key, history] of this.#byKey) {
      if (this.#lines <= MOST_LINES || this.#byKey.size === 1) return
      this.#byKey.delete(key)
      this.#lines -= countLines(history)
    }
  }
}

function countLines(history: ProviderHistory): number {
  return [...history.values()].reduce((sum, lines) => sum + lines.length, 0)
}

const kept = new WeakMap<Database, KeptHistories>()

/** Those of the database that the process is connected to; another connection begins with none. */
export function keptHistories(): KeptHistories {
  const own = kept.get(database()) ?? new KeptHistories()
  kept.set(database(), own)
  return own
}
