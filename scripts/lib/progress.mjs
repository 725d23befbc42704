/**
 * Shows each step as one line with how long it took.
 *
 * @param {number} total
 * @param {(text: string) => void} [write]
 */
export function showProgress(total, write = (text) => process.stdout.write(text)) {
  let at = 0
  /**
   * @template Outcome
   * @param {string} title
   * @param {() => Outcome | Promise<Outcome>} work a text that it gives back is shown instead of "done"
   * @returns {Promise<Outcome>}
   */
  return async function step(title, work) {
    at += 1
    write(`${at}/${total} ${title} ... `)
    const started = performance.now()
    const close = (/** @type {string} */ word) =>
      write(`${word}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    try {
      const outcome = await work()
      close(typeof outcome === 'string' ? outcome : 'done')
      return outcome
    } catch (error) {
      close('failed')
      throw error
    }
  }
}
