const EACH_MS = 1_000
/** Reading a build takes a while, in which nothing is answered. */
const START_BEATS = 60
const SILENT_BEATS = 2

/**
 * Asks a child each second whether it still does anything, and says when it is silent, and when it has been silent for so long that it
 * hangs. What counts is how often it was asked: while this process sleeps itself, nobody has to answer.
 *
 * @param {import('node:child_process').ChildProcess} child with a channel
 * @param {object} given
 * @param {number} given.hungAfter unanswered beats
 * @param {(isSilent: boolean) => void} given.onSilent called when it begins, and when it ends
 * @param {() => void} given.onHung
 */
export function watchBeats(child, { hungAfter, onSilent, onHung }) {
  let unanswered = 0
  let most = START_BEATS
  const beat = () => {
    if (!child.connected) return
    unanswered += 1
    if (unanswered === SILENT_BEATS + 1) onSilent(true)
    if (unanswered > most) onHung()
    // One that ends in this moment is told by its end.
    child.send({ kind: 'beat' }, () => {})
  }
  const timer = setInterval(beat, EACH_MS)
  child.on('message', () => {
    if (unanswered > SILENT_BEATS) onSilent(false)
    unanswered = 0
    most = hungAfter
  })
  child.once('exit', () => clearInterval(timer))
}
