#!/usr/bin/env node
// Runs npm test, or another script, in a fresh clone on a machine made bare: no faces, no browser, no PostgreSQL, an empty
// home, a path of Node alone. TZ, LANG and LC_ALL are passed on: TZ=Pacific/Auckland LANG=tr_TR.UTF-8 npm run bare
import { runOnBareMachine } from './bare/run-bare.mjs'
import { ownEnvironment } from './lib/environments.mjs'

try {
  const { TZ, LANG, LC_ALL } = ownEnvironment
  const { found, holds } = await runOnBareMachine(
    { TZ, LANG, LC_ALL },
    process.argv[2] ? [process.argv[2]] : undefined,
  )
  console.log(`On a bare machine: ${found}`)
  process.exitCode = holds ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
