#!/usr/bin/env node
// Whatever takes too long for each change: every promise of the service, with its figure, what was measured, and whether it holds.
import { assure } from './assurance/assure.mjs'
import { promises } from './assurance/promises.mjs'
import { prepare } from './checks/outcome.mjs'
import { refuseOldNode } from './checks/refuse-old-node.mjs'
import { ROOT } from './lib/places.mjs'
import { ensureAssets, ensureBuiltForTests, ensureGenerated, ensureInstalled } from './lib/steps.mjs'

process.chdir(ROOT)
const steps = {
  'Node version': refuseOldNode,
  install: ensureInstalled,
  'database client': ensureGenerated,
  'fonts and pictures': ensureAssets,
  build: ensureBuiltForTests,
}
const broken = await prepare(steps, async () => [])
process.exitCode = broken.length > 0 || !(await assure(promises, process.argv.slice(2))) ? 1 : 0
