import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What an action is called by which a page saves itself. */
const SAVES_ITSELF = /^autosave[A-Z]/

/**
 * By which names the browser calls the actions with which a page saves itself: what it sends again by itself is shed before what somebody
 * has pressed a button for.
 *
 * @param {string} build folder of the build that is served
 * @returns {ReadonlySet<string>}
 */
export function readAutosaves(build) {
  const file = path.join(build, 'server', 'server-reference-manifest.json')
  /** @type {{ node: Record<string, { exportedName?: string }> }} */
  const { node } = JSON.parse(readFileSync(file, 'utf8'))
  return new Set(Object.keys(node).filter((id) => SAVES_ITSELF.test(node[id]?.exportedName ?? '')))
}
