#!/usr/bin/env node
import { existsSync, rmSync } from 'node:fs'
import { inLocal } from './lib/places.mjs'
import { refuseUnderServer } from './lib/running-server.mjs'
import { ensureInstalled } from './lib/steps.mjs'

// Removes what this machine keeps: the demo's database, secrets and notes. A PostgreSQL of your own is not touched.
try {
  refuseUnderServer('remove its data')
  await reset()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function reset() {
  if (!existsSync(inLocal())) return console.log('There is nothing to remove.')
  const database = inLocal('postgres')
  if (existsSync(database)) console.log(`Removed the database in ${await removeDatabase(database)}`)
  rmSync(inLocal(), { recursive: true, force: true })
  console.log(`Removed ${inLocal()}`)
}

/** @param {string} folder */
async function removeDatabase(folder) {
  // Stopping a database that was left running takes a package.
  await ensureInstalled()
  const { removeEmbeddedPostgres } = await import('./postgres/embedded.mjs')
  return removeEmbeddedPostgres(folder)
}
