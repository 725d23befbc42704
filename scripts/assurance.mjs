#!/usr/bin/env node
// Whatever takes too long for each change: every promise of the service, with its figure, what was measured, and whether it holds.
import { assure } from './assurance/assure.mjs'
import { promises } from './assurance/promises.mjs'
import { fromScratch } from './checks/from-scratch.mjs'
import { buildForTests } from './lib/preparations.mjs'

const broken = await fromScratch(async () => [], buildForTests)
process.exitCode = broken.length > 0 || !(await assure(promises, process.argv.slice(2))) ? 1 : 0
