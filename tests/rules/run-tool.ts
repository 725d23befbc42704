import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './planted-tree'

/** Runs a command-line tool of this project inside a planted tree, exactly as `npm run check` runs it here. */
export function runTool(script: string, args: string[], cwd: string) {
  const entry = path.join(ROOT, 'node_modules', script)
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { cwd, encoding: 'utf8' })
  return { status, stdout, output: stdout + stderr }
}
