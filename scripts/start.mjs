#!/usr/bin/env node
import { findNodeProblem } from './lib/check-node.mjs'

// The rest is loaded only when this Node can read it.
const problem = findNodeProblem(process.versions.node)
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  import('./start/start-service.mjs').then(({ startService }) => startService())
}
