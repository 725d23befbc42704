import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { database } from '../../support/database'

export const ROOT = path.resolve(import.meta.dirname, '../../..')

/** Runs the command as a person would, against the database as it now stands. */
export async function verify(
  url = database.ownerUrl,
  { given = [], settings = {} }: { given?: readonly string[]; settings?: Record<string, string> } = {},
): Promise<{ exit: number; said: string }> {
  const env = { ...ownEnvironment, DATABASE_URL: '', DATABASE_OWNER_URL: url, ...settings }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/verify-audit.mjs', ...given], {
      cwd: ROOT,
      env,
    })
    return { exit: 0, said: stdout }
  } catch (ended) {
    const { code, stdout, stderr } = ended as { code: number; stdout: string; stderr: string }
    return { exit: code, said: stdout + stderr }
  }
}
