import { valueOf } from '../../src/server/setting.mjs'
import { StepFailure } from '../lib/step-failure.mjs'

/**
 * The password that an address gives for the role that it must be of.
 *
 * @param {import('../../src/server/setting.mjs').Variables} env
 * @param {import('../../src/server/setting.mjs').Setting<string>} address
 * @param {string} role
 */
export function passwordOf(env, address, role) {
  const { username, password } = new URL(valueOf(env, address))
  if (username === role && password !== '') return decodeURIComponent(password)
  throw new StepFailure(`${address.name} must sign in as ${role}, with a password.`, {
    advice: `give ${address.wanted}`,
  })
}
