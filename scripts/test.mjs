#!/usr/bin/env node
// Everything: the quick half, then a real PostgreSQL, then the built service: asked, killed, and in a browser. Nothing is
// loaded here that has yet to be installed.
import { check } from './checks/check.mjs'
import { browser, durability, integration, surface } from './checks/guards.mjs'
import { closeWith, prepare } from './checks/outcome.mjs'
import { refuseOldNode } from './checks/refuse-old-node.mjs'
import { runStep } from './checks/run-step.mjs'
import { ROOT } from './lib/places.mjs'
import { ensureAssets, ensureBuiltForTests, ensureGenerated, ensureInstalled } from './lib/steps.mjs'

process.chdir(ROOT)
const steps = {
  'Node version': refuseOldNode,
  install: ensureInstalled,
  'database client': ensureGenerated,
  'fonts and pictures': ensureAssets,
}
const outcomes = await prepare(steps, async () => {
  const quick = await check()
  const database = await runStep(integration)
  const built = await prepare({ build: ensureBuiltForTests }, async () => [
    await runStep(surface),
    await runStep(durability),
    await runStep(browser),
  ])
  return [quick, database, ...built]
})
closeWith(outcomes)
