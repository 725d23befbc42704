import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where a machine keeps what the tests must not need: faces and their settings, PostgreSQL, browsers. */
const FOLDERS = [
  ...[
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    '/usr/X11R6/lib/X11/fonts',
    '/etc/fonts',
    '/var/cache/fontconfig',
  ],
  ...[
    '/usr/lib/postgresql',
    '/var/lib/postgresql',
    '/usr/pgsql',
    '/opt/google',
    '/usr/lib/chromium',
    '/snap',
  ],
]

/**
 * @typedef {object} Hiding
 * @property {string[]} hidden the folders that cannot be seen
 * @property {string} why said where nothing is hidden, else ''
 * @property {string[]} command in front of a program and what it is given
 */

/**
 * How a program is run so that it finds these folders empty: in a mount namespace of its own, which goes when it ends. The
 * machine itself is not touched. Where there are no such namespaces nothing is hidden, and it is said.
 *
 * @param {{ uid?: number | undefined, gid?: number | undefined, exists?: (folder: string) => boolean,
 *   works?: (command: string[]) => boolean }} [machine]
 * @returns {Hiding}
 */
export function hideFolders({
  uid = process.getuid?.(),
  gid = process.getgid?.(),
  exists = existsSync,
  works = runs,
} = {}) {
  const hidden = FOLDERS.filter(exists)
  const mounts = hidden.map((folder) => `mount -t tmpfs -o mode=755 none ${folder}`)
  const asRoot = ['unshare', '--mount', 'sh', '-ec']
  // Somebody else is root only long enough to mount, and then who they were.
  const asOthers = ['unshare', '--map-root-user', '--mount', 'sh', '-ec']
  const back = `exec unshare --user --map-user=${uid} --map-group=${gid} "$@"`
  const command = [
    ...(uid === 0 ? asRoot : asOthers),
    [...mounts, uid === 0 ? 'exec "$@"' : back].join('; '),
    'sh',
  ]
  if (works([...command, 'true'])) return { hidden, why: '', command }
  return { hidden: [], why: 'this machine gives no mount namespace (unshare --mount)', command: [] }
}

/** @param {string[]} command */
function runs([program = '', ...given]) {
  return spawnSync(program, given, { stdio: 'ignore' }).status === 0
}
