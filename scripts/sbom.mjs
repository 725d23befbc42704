#!/usr/bin/env node
// Writes which packages the service is made of (CycloneDX), where somebody says or into .local.
import { ensureLocal, inLocal } from './lib/places.mjs'
import { writeSbom } from './lib/write-sbom.mjs'

try {
  ensureLocal()
  const [file = inLocal('sbom.cdx.json')] = process.argv.slice(2)
  await writeSbom(file)
  console.log(`Wrote ${file}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
