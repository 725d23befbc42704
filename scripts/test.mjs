#!/usr/bin/env node
// Everything: the quick half, then a real PostgreSQL, then the built service: asked, killed, and in a browser. Nothing is
// loaded here that has yet to be installed.
import { checkBeside } from './checks/check.mjs'
import { fromScratch } from './checks/from-scratch.mjs'
import { browser, durability, integration, surface } from './checks/guards.mjs'
import { closeWith, prepare } from './checks/outcome.mjs'
import { runStep } from './checks/run-step.mjs'
import { buildForTests } from './lib/preparations.mjs'

const outcomes = await fromScratch(async () => {
  const outcome = await checkBeside(async () => {
    const database = await runStep(integration)
    const built = await prepare(buildForTests, async () => [
      await runStep(surface),
      await runStep(durability),
      await runStep(browser),
    ])
    return [database, ...built]
  })
  return [outcome]
})
closeWith(outcomes)
