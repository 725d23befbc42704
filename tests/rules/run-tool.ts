import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './planted-tree'

/** Node cuts the output off at 1 MiB, and what the import checker says of the whole product is longer. */
const LONGEST_OUTPUT = 64 * 1024 * 1024

/** Runs a command-line tool of this project inside a planted tree, exactly as `npm run check` runs it here. */
export function runTool(script: string, args: string[], cwd: string) {
  const entry = path.join(ROOT, 'node_modules', script)
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: LONGEST_OUTPUT,
  })
  return { status, stdout, output: stdout + stderr }
}
