// The addresses of the database, one for each role, and what must hold of them together; settings.mjs lists them.

import { isGiven, problemsOf, setting, valueOf } from './setting.mjs'
import { isAddress, isLoopback } from './setting-readers.mjs'

export const databaseUrl = setting('DATABASE_URL', {
  meaning: 'your PostgreSQL (15 or newer), as the role `assurance_app`',
  otherwise: 'the embedded one, with demo',
  wanted: 'the address of the database, like postgresql://assurance_app:…@host:5432/assurance',
  read: postgresAddress,
  secret: true,
})

export const databaseOwnerUrl = setting('DATABASE_OWNER_URL', {
  meaning:
    'the same database, as the role `assurance_owner`; `npm run migrate` and `npm run verify-audit` use it. Where it is given to `npm start`, that migrates too; nothing that serves is told it',
  otherwise: '`npm start` asks that the migrations were applied before',
  wanted:
    'the address of the same database for migrations, like postgresql://assurance_owner:…@host:5432/assurance (npm run roles makes the roles)',
  read: postgresAddress,
  secret: true,
})

export const databaseWorkerUrl = setting('DATABASE_WORKER_URL', {
  meaning: 'the same database, as the role `assurance_worker`; what happens by the clock uses it',
  otherwise: 'needed with `DATABASE_URL`',
  wanted:
    'the address of the same database for the worker, like postgresql://assurance_worker:…@host:5432/assurance (npm run roles makes the role)',
  read: postgresAddress,
  secret: true,
})

export const databaseBackupUrl = setting('DATABASE_BACKUP_URL', {
  meaning:
    'the same database, as the role `assurance_backup`, which reads everything; only `npm run backup` uses it',
  otherwise: 'needed by `npm run backup`',
  wanted:
    'the address of the same database for backups, like postgresql://assurance_backup:…@host:5432/assurance (npm run roles makes the role)',
  read: postgresAddress,
  secret: true,
})

export const databaseAdminUrl = setting('DATABASE_ADMIN_URL', {
  meaning: 'PostgreSQL as its administrator; only `npm run roles` and `npm run restore` use it',
  otherwise: 'needed by these two',
  wanted: 'the address of PostgreSQL as its administrator, like postgresql://postgres:…@host:5432/postgres',
  read: postgresAddress,
  secret: true,
})

export const pgBin = setting('PG_BIN', {
  meaning: 'the folder of `pg_dump` and `pg_restore`, which `npm run backup` and `npm run restore` use',
  otherwise: 'looked for on the path and where systems keep them',
  wanted: 'the path of a folder, like /usr/lib/postgresql/17/bin',
  read: (text) => (text.startsWith('/') || /^[A-Za-z]:\\/.test(text) ? text : undefined),
  fallback: '',
})

export const databaseSettings = [
  ...[databaseUrl, databaseOwnerUrl, databaseWorkerUrl, databaseBackupUrl, databaseAdminUrl],
  pgBin,
]

/** Each of these encrypts; `prefer` and `allow` fall back to none without a word, and `no-verify` believes anybody. */
const ENCRYPTED = ['require', 'verify-ca', 'verify-full']

/**
 * Passwords and figures cross no network in the clear: a database on another machine is asked by TLS.
 *
 * @param {import('./setting.mjs').Variables} given
 * @returns {string[]} one for each address that does not say so
 */
export function databaseProblems(given) {
  const addresses = [databaseUrl, databaseOwnerUrl, databaseWorkerUrl, databaseBackupUrl, databaseAdminUrl]
  return addresses
    .filter((each) => isGiven(given, each) && problemsOf(given, [each]).length === 0)
    .filter((each) => !isEncryptedOrHere(new URL(valueOf(given, each))))
    .map(
      ({ name }) =>
        `${name} must ask for TLS, because its database is on another machine: add ?sslmode=verify-full&sslrootcert=/path/to/ca.pem (or sslmode=require) to the address, or name a socket or this machine's loopback address`,
    )
}

/** @param {URL} address */
function isEncryptedOrHere({ hostname, searchParams }) {
  if (ENCRYPTED.includes(searchParams.get('sslmode') ?? '')) return true
  const asked = searchParams.get('host') ?? decodeURIComponent(hostname)
  return asked === '' || asked.startsWith('/') || isLoopback(asked)
}

/** @param {string} text */
function postgresAddress(text) {
  return isAddress(text, ['postgres:', 'postgresql:']) ? text : undefined
}
