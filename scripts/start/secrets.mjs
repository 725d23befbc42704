import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { inLocal } from '../lib/places.mjs'

/**
 * What the demo needs to keep to itself, made once on each machine; what a newer version needs besides is added.
 *
 * @returns {{ appSecret: string } & import('../postgres/roles.mjs').Passwords}
 */
export function readSecrets() {
  const file = inLocal('secrets.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const made = { ...newSecrets(), ...kept }
  if (Object.keys(made).length > Object.keys(kept).length) writeSecrets(file, made)
  return made
}

function newSecrets() {
  const random = () => randomBytes(32).toString('base64url')
  return {
    ...{ appSecret: random(), ownerPassword: random(), appPassword: random() },
    ...{ workerPassword: random(), backupPassword: random() },
  }
}

/** @param {string} file @param {object} secrets */
function writeSecrets(file, secrets) {
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
