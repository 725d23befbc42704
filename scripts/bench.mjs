#!/usr/bin/env node
// Measures the service against PostgreSQL itself and against its own empty page, and prints ratios; docs/performance.md.
import { findNodeProblem } from './lib/check-node.mjs'

// The rest is loaded only when this Node can read it.
const problem = findNodeProblem(process.versions.node)
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  import('./bench/start-bench.mjs').then(({ startBench }) => startBench())
}
