#!/usr/bin/env node
// The quick half of the tests, run before every commit.
import path from 'node:path'
import { closeWith, prepare } from './checks/outcome.mjs'
import { ensureGenerated, ensureInstalled } from './lib/steps.mjs'

process.chdir(path.resolve(import.meta.dirname, '..'))
const outcomes = await prepare([ensureInstalled, ensureGenerated], async () => {
  const { check } = await import('./checks/check.mjs')
  return [await check()]
})
closeWith(outcomes)
