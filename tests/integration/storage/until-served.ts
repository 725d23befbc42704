const CROWDED = /Unable to start a transaction|timeout exceeded when trying to connect/

/** Asks again where a crowd was in the way, as a slow machine has one sooner; any other failure is the answer. */
export async function untilServed<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (failure) {
      if (attempt === 20 || !(failure instanceof Error) || !CROWDED.test(failure.message)) throw failure
    }
  }
}
