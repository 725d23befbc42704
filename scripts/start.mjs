#!/usr/bin/env node
// The whole service; without the worker where that runs by itself, as in a container: node scripts/start.mjs web
import { findNodeProblem } from './lib/check-node.mjs'

// The rest is loaded only when this Node can read it.
const problem = findNodeProblem(process.versions.node)
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  import('./start/start-service.mjs').then(({ startService }) =>
    startService({ withWorker: process.argv[2] !== 'web' }),
  )
}
