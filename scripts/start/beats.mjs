import { processorTime } from './processor-time.mjs'

const EACH_MS = 1_000
/** Reading a build takes a while, in which nothing is answered. */
const START_SECONDS = 60
const SILENT_BEATS = 2
/** However little of a processor it is given, whoever is silent for so long is replaced. */
const MOST_BEATS = 120
/** Of a second: who had so much of it had all of it. */
const WHOLE = 0.9

/**
 * Asks a child each second whether it still does anything, and says when it is silent, and when it has been silent for so long that it
 * hangs. What counts is how often it was asked: while this process sleeps itself, nobody has to answer. And of a child that would go on if it
 * were let, what counts is for how long it had a processor: on a machine that has too much to do, what takes a second takes ten. One that
 * is stopped, or waits for something, gets no such credit, and one that turns in a circle uses its own up.
 *
 * @param {import('node:child_process').ChildProcess} child with a channel
 * @param {object} given
 * @param {number} given.hungAfter seconds without an answer
 * @param {(isSilent: boolean) => void} given.onSilent called when it begins, and when it ends
 * @param {() => void} given.onHung
 * @param {typeof processorTime} [given.look]
 */
export function watchBeats(child, { hungAfter, onSilent, onHung, look = processorTime }) {
  let [unanswered, silentFor, most] = [0, 0, START_SECONDS]
  let before = look(child.pid ?? 0)
  const beat = () => {
    if (!child.connected) return
    const now = look(child.pid ?? 0)
    if (unanswered > 0) silentFor += secondsOf(before, now)
    before = now
    unanswered += 1
    if (unanswered === SILENT_BEATS + 1) onSilent(true)
    if (silentFor >= most || unanswered > MOST_BEATS) onHung()
    // One that ends in this moment is told by its end.
    child.send({ kind: 'beat' }, () => {})
  }
  const timer = setInterval(beat, EACH_MS)
  child.on('message', () => {
    if (unanswered > SILENT_BEATS) onSilent(false)
    unanswered = 0
    silentFor = 0
    most = hungAfter
  })
  child.once('exit', () => clearInterval(timer))
}

/**
 * How much of the second between two beats a child can be reproached for.
 *
 * @param {import('./processor-time.mjs').Worked | null} before
 * @param {import('./processor-time.mjs').Worked | null} now
 */
function secondsOf(before, now) {
  if (!before || !now?.isReady) return 1
  return Math.min(1, (now.seconds - before.seconds) / WHOLE)
}
