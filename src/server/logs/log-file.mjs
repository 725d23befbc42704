import fs from 'node:fs'
import path from 'node:path'

const LARGEST = 10_000_000
/** Beside the one that is written to. */
const KEPT = 4
/** After how many lines a file is looked at again. */
const LOOK_EVERY = 50

/**
 * A file of lines to which several processes write at once, each line whole. One that is full is put aside under the moment at which
 * it was, the oldest of these is removed, and whoever still writes to it goes on in the new one. A line that cannot be written, as on a
 * full disk, is lost: nobody's work fails for it.
 *
 * @param {string} file
 */
export function openLogFile(file, { largest = LARGEST, kept = KEPT } = {}) {
  /** @type {number | undefined} */
  let open
  let lines = 0
  const look = () => {
    if (open !== undefined && isSame(open, file) && fs.fstatSync(open).size < largest) return
    if (open !== undefined) putAside(open, file, { largest, kept })
    open = reopen(open, file)
  }
  return {
    write: (/** @type {string} */ line) => {
      try {
        if (lines++ % LOOK_EVERY === 0 || open === undefined) look()
        if (open !== undefined) fs.writeSync(open, line)
      } catch {
        open = undefined
      }
    },
  }
}

/** @param {number | undefined} former @param {string} file */
function reopen(former, file) {
  if (former !== undefined) fs.closeSync(former)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  return fs.openSync(file, 'a', 0o600)
}

/** Whether a file that is open still stands under its name. @param {number} open @param {string} file */
function isSame(open, file) {
  const named = fs.statSync(file, { throwIfNoEntry: false })
  return named !== undefined && named.ino === fs.fstatSync(open).ino
}

/** @param {number} open @param {string} file @param {{ largest: number, kept: number }} limits */
function putAside(open, file, { largest, kept }) {
  // Another process may have put it aside already.
  if (!isSame(open, file) || fs.fstatSync(open).size < largest) return
  const { dir, name, ext } = path.parse(file)
  const moment = new Date().toISOString().replaceAll(/[^\dT]/g, '')
  fs.renameSync(file, path.join(dir, `${name}.${moment}-${process.pid}${ext}`))
  const aside = fs.readdirSync(dir).filter((each) => each.startsWith(`${name}.`) && each !== name + ext)
  const old = aside.sort().reverse().slice(kept)
  for (const each of old) fs.rmSync(path.join(dir, each), { force: true })
}
