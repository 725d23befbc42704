import { prepareData } from '../../scripts/start/prepare-data.mjs'
import { startBuiltService } from '../../tests/support/built-service'
import { demoEnvironment } from '../../tests/support/demo-environment'
import { findRunning } from './running'

const IN_PRODUCTION = { EMBEDDED_CLUSTER: undefined }

/**
 * The built service on a database in which nobody has an account, prepared as `npm start` prepares it, with the invitation that
 * it printed.
 */
export async function startNewService() {
  const { appUrl } = findRunning().empty
  const built = await startBuiltService({ databaseUrl: appUrl, settings: IN_PRODUCTION })
  const web = { ...demoEnvironment({ databaseUrl: appUrl, port: built.port }), ...IN_PRODUCTION }
  const printed = await prepareData(web)
  const [invitation = ''] = /http\S+\/invitation\/\S+/.exec(printed) ?? []
  return { ...built, invitation }
}
