import { existsSync } from 'node:fs'
import { inRoot } from '../lib/places.mjs'
import { runTool } from '../lib/run-tool.mjs'

/**
 * Opens the windows that are due; in the demo loads its data, in an empty real database prints the first invitation.
 *
 * @param {import('../lib/environments.mjs').WebEnvironment} env
 * @returns {Promise<string>} what the person should read
 */
export async function prepareData(env) {
  const program = inRoot('src', 'demo', 'prepare.ts')
  if (!existsSync(program)) return ''
  return runTool(process.execPath, ['--conditions=react-server', '--import', 'tsx', program], {
    env,
    name: 'Preparing the data',
    showDot: (dots) => process.stdout.write(dots),
    advice: 'see what it says above. In the demo, "npm run reset" begins with an empty database.',
  })
}
