#!/usr/bin/env node
// Everything: the quick half, then a real PostgreSQL, then the built service in a browser.
import path from 'node:path'
import { closeWith, prepare } from './checks/outcome.mjs'
import { ensureAssets, ensureBuilt, ensureGenerated, ensureInstalled } from './lib/steps.mjs'

process.chdir(path.resolve(import.meta.dirname, '..'))
const outcomes = await prepare([ensureInstalled, ensureGenerated, ensureAssets], async () => {
  const { check } = await import('./checks/check.mjs')
  const { browser, integration } = await import('./checks/guards.mjs')
  const { runStep } = await import('./checks/run-step.mjs')
  const quick = await check()
  const database = await runStep(integration)
  const journeys = await prepare([ensureBuilt], async () => [
    { passed: 1, failed: 0 },
    await runStep(browser),
  ])
  return [quick, database, ...journeys]
})
closeWith(outcomes)
