#!/usr/bin/env node
// The quick half of the tests, run before every commit. Nothing is loaded here that has yet to be installed.
import { check } from './checks/check.mjs'
import { closeWith, prepare } from './checks/outcome.mjs'
import { refuseOldNode } from './checks/refuse-old-node.mjs'
import { ROOT } from './lib/places.mjs'
import { ensureGenerated, ensureInstalled } from './lib/steps.mjs'

process.chdir(ROOT)
const steps = { 'Node version': refuseOldNode, install: ensureInstalled, 'database client': ensureGenerated }
const outcomes = await prepare(steps, async () => [await check()])
closeWith(outcomes)
