import { findNodeProblem } from '../lib/check-node.mjs'

export function refuseOldNode() {
  const problem = findNodeProblem(process.versions.node)
  if (problem) throw new Error(problem)
}
