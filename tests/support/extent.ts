import { ownEnvironment } from '../../scripts/lib/environments.mjs'

/** Whether this run takes as long as it must, as `npm run assurance` asks, and not as long as each change can wait. */
export const isWhole = ownEnvironment['WHOLE'] === 'yes'
