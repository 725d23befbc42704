/** Thrown instead of joining a queue that is as long as it may be. */
export class QueueIsFull extends Error {
  override readonly name = 'QueueIsFull'
}

/** How much may go on at once, and how much may wait for it. */
interface Gate {
  readonly atOnce: number
  readonly waiting: number
}

/**
 * A gate through which so many pieces of work go at a time; the others wait in order, as many as may. Throws `QueueIsFull`
 * for one more, before it is begun; work that is patient joins the queue however long it is.
 */
export function limitConcurrency({ atOnce, waiting: longest }: Gate) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <Value>(work: () => Promise<Value>, { isPatient = false } = {}): Promise<Value> => {
    if (running < atOnce) running += 1
    else if (waiting.length >= longest && !isPatient) throw new QueueIsFull('Too much waits already')
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
