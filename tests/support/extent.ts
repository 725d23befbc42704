import { ownEnvironment } from '../../scripts/lib/environments.mjs'
import { valueOf } from '../../src/server/setting.mjs'
import { wholeRun } from '../../src/server/test-settings.mjs'

/** Whether this run takes as long as it must, as `npm run assurance` asks, and not as long as each change can wait. */
export const isWhole = valueOf(ownEnvironment, wholeRun)
