import {
  ensureAssets,
  ensureBuilt,
  ensureBuiltBefore,
  ensureBuiltForTests,
  ensureBuiltToShip,
  ensureGenerated,
  ensureInstalled,
} from './steps.mjs'
import { isShipped } from './places.mjs'

/** What comes before anything else, in this order, by what is said of it. */
export const preparations = {
  'Installing packages': ensureInstalled,
  'Writing the database client': ensureGenerated,
  'Copying fonts and pictures': ensureAssets,
}

/** @typedef {Record<string, () => Promise<'done' | 'up to date'>>} Preparations */

/** The same, and the build that is served. A folder that was shipped comes with all of it. @type {Preparations} */
export const preparedToServe = isShipped() ? {} : { ...preparations, 'Building the web': ensureBuilt }

/** What comes before a folder is shipped. */
export const preparedToShip = { ...preparations, 'Building the web': ensureBuiltToShip }

/** The build that only tests ask: it contains what no service ships with. */
export const buildForTests = { 'Building for the tests': ensureBuiltForTests }

/** A build before it, whose pages are still open while the other is served. */
export const buildBefore = { 'Building what was served before': ensureBuiltBefore }
