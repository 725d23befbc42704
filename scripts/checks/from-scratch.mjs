import { ROOT } from '../lib/places.mjs'
import { preparations } from '../lib/preparations.mjs'
import { prepare } from './outcome.mjs'
import { refuseOldNode } from './refuse-old-node.mjs'

/**
 * Does the rest on a checkout that has nothing yet, once everything is there that it stands on.
 *
 * @param {() => Promise<import('./outcome.mjs').Outcome[]>} rest
 * @param {Record<string, () => unknown>} [further] what this rest stands on beside that
 */
export function fromScratch(rest, further = {}) {
  process.chdir(ROOT)
  return prepare({ 'Checking the version of Node': refuseOldNode, ...preparations, ...further }, rest)
}
