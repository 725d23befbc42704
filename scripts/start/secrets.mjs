import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { inLocal } from '../lib/places.mjs'

/**
 * What the demo needs to keep to itself, made once on each machine.
 *
 * @returns {{ appSecret: string, ownerPassword: string, appPassword: string }}
 */
export function readSecrets() {
  const file = inLocal('secrets.json')
  if (!existsSync(file)) writeSecrets(file)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** @param {string} file */
function writeSecrets(file) {
  const random = () => randomBytes(32).toString('base64url')
  const secrets = { appSecret: random(), ownerPassword: random(), appPassword: random() }
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
