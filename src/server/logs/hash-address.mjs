import { createHmac } from 'node:crypto'

// Without packages, as environments.mjs, which hands the key on.

/**
 * The key under which addresses stand in the logs, of those who may not know the secret of the service.
 *
 * @param {string} secret
 */
export function addressKeyOf(secret) {
  return createHmac('sha256', secret).update('addresses in the logs').digest('base64url')
}

/**
 * By what a client's address is known in the logs: the same for the same address, and nobody without the key can tell which.
 *
 * @param {string} address
 * @param {string} key
 */
export function hashAddress(address, key) {
  return createHmac('sha256', key).update(address).digest('base64url').slice(0, 16)
}
