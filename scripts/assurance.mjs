#!/usr/bin/env node
// Whatever takes too long for each change: every promise of the service, with its figure, what was measured, and whether it holds.
// Nothing is loaded here that has yet to be installed.
import { namesAsked } from './assurance/asked.mjs'
import { fromScratch } from './checks/from-scratch.mjs'

const broken = await fromScratch(async () => [])
process.exitCode = broken.length > 0 || !(await measure()) ? 1 : 0

async function measure() {
  const { assure } = await import('./assurance/assure.mjs')
  const { promises } = await import('./assurance/promises.mjs')
  return assure(promises, namesAsked(process.argv))
}
