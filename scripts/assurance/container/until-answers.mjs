const PATIENCE_MS = 120_000

/**
 * The page at an address once it answers with 200; what it said last where it does not within two minutes, or its server has ended.
 *
 * @param {string} address
 * @param {() => boolean} hasEnded
 * @returns {Promise<string>}
 */
export async function untilAnswers(address, hasEnded) {
  let last = 'no answer'
  for (const startedAt = Date.now(); Date.now() - startedAt < PATIENCE_MS && !hasEnded();) {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) })
      const text = await answer.text()
      if (answer.status === 200) return text
      last = `it answers ${answer.status}`
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
    await new Promise((resume) => setTimeout(resume, 200))
  }
  return last
}
