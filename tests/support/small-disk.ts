import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'
import { valueOf } from '../../src/server/setting.mjs'
import { smallDisks } from '../../src/server/test-settings.mjs'

/** Whether small disks may be mounted here: seen by this run alone, and gone with it (`scripts/assurance/small-disks.mjs`). */
export const hasSmallDisks = valueOf(ownEnvironment, smallDisks)

const AGAIN_MS = 100
const PIECES = [1_000_000, 4_096]

/** A disk of so many megabytes in the place of a folder, and what fills it. */
export function mountSmallDisk(folder: string, megabytes: number) {
  mkdirSync(folder, { recursive: true })
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder)
  const ballast = path.join(folder, 'ballast')
  let filling: NodeJS.Timeout | undefined
  return {
    /** Leaves nothing free, and takes whatever becomes so, until there is room again. */
    fill: () => {
      fill(ballast)
      filling = setInterval(fill, AGAIN_MS, ballast)
    },
    makeRoom: () => {
      clearInterval(filling)
      rmSync(ballast, { force: true })
    },
    unmount: () => run('umount', folder),
  }
}

function fill(file: string) {
  const opened = openSync(file, 'a')
  for (const size of PIECES) {
    const piece = new Uint8Array(size)
    while (writeWhole(opened, piece));
  }
  closeSync(opened)
}

function writeWhole(file: number, piece: Uint8Array) {
  try {
    return writeSync(file, piece) === piece.length
  } catch {
    // There is no room.
    return false
  }
}

function run(program: string, ...given: string[]) {
  const { status, stderr } = spawnSync(program, given, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${given.join(' ')}: ${stderr}`)
}
