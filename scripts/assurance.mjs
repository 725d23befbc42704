#!/usr/bin/env node
// Whatever takes too long for each change: every promise of the service, with its figure, what was measured, and whether it holds.
import { namesAsked } from './assurance/asked.mjs'
import { assure } from './assurance/assure.mjs'
import { promises } from './assurance/promises.mjs'
import { fromScratch } from './checks/from-scratch.mjs'

const broken = await fromScratch(async () => [])
process.exitCode = broken.length > 0 || !(await assure(promises, namesAsked(process.argv))) ? 1 : 0
