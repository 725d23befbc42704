#!/usr/bin/env node
// Makes a folder to ship, which needs Node.js and nothing else: npm run ship, or npm run ship -- FOLDER
import path from 'node:path'
import { preparedToShip } from './lib/preparations.mjs'
import { inLocal, ROOT } from './lib/places.mjs'
import { showProgress } from './lib/steps.mjs'
import { runCommand } from './lib/run-command.mjs'
import { writeSbom } from './lib/write-sbom.mjs'

await runCommand(async () => {
  const target = path.resolve(process.argv[2] ?? inLocal('shipped'))
  process.chdir(ROOT)
  const steps = Object.entries(preparedToShip)
  const step = showProgress(steps.length + 2)
  for (const [title, work] of steps) await step(title, work)
  // Loaded here because it uses packages, which the first step installs.
  const { makeShipped } = await import('./ship/make-shipped.mjs')
  await step('Putting together what is shipped', () => makeShipped(target))
  await step('Writing which packages it is made of', () => writeSbom(path.join(target, 'sbom.cdx.json')))
  console.log(`Shipped in ${target}: start it with node scripts/start.mjs (docs/operations.md)`)
})
