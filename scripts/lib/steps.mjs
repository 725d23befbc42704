// What must be there before anything can run. Nothing here loads a package: at first there are none.
export { ensureInstalled } from './steps/install.mjs'
export { ensureGenerated } from './steps/generate.mjs'
export { ensureAssets } from './steps/assets.mjs'
export { ensureBuilt, ensureBuiltBefore, ensureBuiltForTests, ensureBuiltToShip } from './steps/build.mjs'
export { showProgress } from './progress.mjs'
