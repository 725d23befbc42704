import { readFileSync } from 'node:fs'

/** Parts of a second in which Linux counts, on every machine that Node runs on. */
const TICKS = 100

/**
 * What the first thread of a process has worked, which is the one that answers: null where the machine does not say so (only Linux does), or
 * it has ended.
 *
 * @typedef {object} Worked
 * @property {boolean} isReady whether it would work now if a processor were free, or waits for the disk
 * @property {number} seconds of a processor since it began
 *
 * @param {number} pid
 * @returns {Worked | null}
 */
export function processorTime(pid) {
  try {
    // The name in brackets may itself hold spaces and brackets.
    const fields = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const [state = '', user, system] = [fields[0], Number(fields[11]), Number(fields[12])]
    return { isReady: ['R', 'D'].includes(state), seconds: (user + system) / TICKS }
  } catch {
    return null
  }
}
