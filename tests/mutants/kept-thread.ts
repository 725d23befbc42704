import { type PoolRunnerInitializer, type PoolWorker, ThreadsPoolWorker } from 'vitest/node'

type Given = ConstructorParameters<typeof ThreadsPoolWorker>[0]
type Listener = (heard: unknown) => void

/** After so many mutants a thread is given up, with what it piled up. */
const MOST_RUNS = 100
const STOPPED = { type: 'stopped', __vitest_worker_response__: true }

/** By which vitest knows it. */
export const KEPT_THREAD = 'kept-thread'

/**
 * One thread for the tests of many mutants, in which what they read stays read: to start it and to read everything anew takes a hundred times
 * as long as most of these tests. It is only asked for one run after the other.
 */
export function keepThread(): PoolRunnerInitializer & { end: () => Promise<void> } {
  let kept: KeptThread | undefined
  return {
    name: KEPT_THREAD,
    createPoolWorker: (given) => (kept ??= new KeptThread(given)),
    end: async () => kept?.end(),
  }
}

/** To vitest it is a thread that ends with each run; it only ends if it was not asked to, as where a run hangs, or after many runs. */
class KeptThread implements PoolWorker {
  readonly name = 'threads'
  readonly #given: Given
  readonly #listeners: { event: string; listener: Listener }[] = []
  #thread: ThreadsPoolWorker | undefined
  #runs = 0
  #isAskedToStop = false

  constructor(given: Given) {
    this.#given = given
  }

  async start() {
    this.#isAskedToStop = false
    if (this.#thread) return
    this.#thread = new ThreadsPoolWorker(this.#given)
    this.#runs = 0
    await this.#thread.start()
  }

  on(event: string, listener: Listener) {
    this.#listeners.push({ event, listener })
    this.#thread?.on(event, listener)
  }

  off(event: string, listener: Listener) {
    this.#thread?.off(event, listener)
  }

  send(message: Parameters<PoolWorker['send']>[0]) {
    if (!('type' in message && message.type === 'stop')) return this.#thread?.send(message)
    this.#isAskedToStop = true
    for (const { event, listener } of this.#listeners) if (event === 'message') listener(STOPPED)
  }

  async stop() {
    for (const { event, listener } of this.#listeners.splice(0)) this.off(event, listener)
    this.#runs++
    if (!this.#isAskedToStop || this.#runs >= MOST_RUNS) await this.end()
  }

  deserialize(data: unknown) {
    return data
  }

  async end() {
    await this.#thread?.stop()
    this.#thread = undefined
  }
}
