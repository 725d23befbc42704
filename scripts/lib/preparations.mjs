import {
  ensureAssets,
  ensureBuilt,
  ensureBuiltBefore,
  ensureBuiltForTests,
  ensureGenerated,
  ensureInstalled,
} from './steps.mjs'

/** What comes before anything else, in this order, by what is said of it. */
export const preparations = {
  'Installing packages': ensureInstalled,
  'Writing the database client': ensureGenerated,
  'Copying fonts and pictures': ensureAssets,
}

/** The same, and the build that is served. */
export const preparedToServe = { ...preparations, 'Building the web': ensureBuilt }

/** The build that only tests ask: it contains what no service ships with. */
export const buildForTests = { 'Building for the tests': ensureBuiltForTests }

/** A build before it, whose pages are still open while the other is served. */
export const buildBefore = { 'Building what was served before': ensureBuiltBefore }
