#!/usr/bin/env node
// Everything: the quick half, then a real PostgreSQL, then the built service: asked, killed, and in a browser; with --short of each
// part what asks most of the machine. Nothing is loaded here that has yet to be installed.
import { checkBeside } from './checks/check.mjs'
import { fromScratch } from './checks/from-scratch.mjs'
import { browser, durability, integration, surface } from './checks/guards.mjs'
import { closeWith, prepare } from './checks/outcome.mjs'
import { runInTurn, runStep } from './checks/run-step.mjs'
import { shortForm } from './checks/short-form.mjs'
import { buildForTests } from './lib/preparations.mjs'

const whole = async () => {
  const outcome = await checkBeside(async () => {
    const database = await runStep(integration)
    const built = await prepare(buildForTests, () => runInTurn([surface, durability, browser]))
    return [database, ...built]
  })
  return [outcome]
}
const short = async () => [
  ...(await runInTurn(shortForm.beforeBuild)),
  ...(await prepare(buildForTests, () => runInTurn(shortForm.built))),
]
closeWith(await fromScratch(process.argv.includes('--short') ? short : whole))
