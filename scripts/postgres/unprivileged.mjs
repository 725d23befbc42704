import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync } from 'node:fs'

// PostgreSQL refuses to run as root. `nobody` comes first: an existing `postgres` user may own a real cluster.
const PREFERRED = ['nobody', 'postgres', 'daemon']

/** @typedef {{ name: string, uid: number, gid: number }} User */

/**
 * Who runs PostgreSQL when we are root: whoever owns the data already, else the least powerful user there is.
 * Null when we are not root: then it is run as ourselves.
 *
 * @param {number} [ownerOfData]
 * @returns {User | null}
 */
export function unprivilegedUser(ownerOfData = 0) {
  if (process.getuid?.() !== 0) return null
  const users = readUsers(readFileSync('/etc/passwd', 'utf8'))
  const owner = ownerOfData > 0 && users.find(({ uid }) => uid === ownerOfData)
  const found = owner || PREFERRED.flatMap((wanted) => users.filter(({ name }) => name === wanted))[0]
  if (found) return found
  throw new Error(`PostgreSQL cannot run as root, and none of these users exists: ${PREFERRED.join(', ')}`)
}

/**
 * @param {string} passwd the text of /etc/passwd
 * @returns {User[]}
 */
export function readUsers(passwd) {
  const fields = passwd.split('\n').map((line) => line.split(':'))
  return fields
    .filter((field) => field.length >= 4)
    .map(([name, , uid, gid]) => ({ name: String(name), uid: Number(uid), gid: Number(gid) }))
}

/** @param {User | null} user */
export const runAs = (user) => (user ? { uid: user.uid, gid: user.gid } : {})

/**
 * Tried and not worked out: access lists, network drives and containers have rules of their own.
 *
 * @param {string} program
 * @param {User} user
 */
export function canRun(program, user) {
  return spawnSync(program, ['--version'], { ...runAs(user), cwd: '/', stdio: 'ignore' }).status === 0
}

/**
 * Gives the folder to the user and tells whether the user can write there in fact.
 *
 * @param {string} folder
 * @param {User} user
 */
export function handOver(folder, user) {
  try {
    chownSync(folder, user.uid, user.gid)
  } catch {
    return false
  }
  return spawnSync('test', ['-w', folder], { ...runAs(user), cwd: '/', stdio: 'ignore' }).status === 0
}
